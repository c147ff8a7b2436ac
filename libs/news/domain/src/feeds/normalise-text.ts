/** Longest title kept, in UTF-16 code units. */
export const LONGEST_TITLE = 500;
/** Longest summary kept: the first paragraphs, which is more than the matching reads. */
export const LONGEST_SUMMARY = 4_000;

/** What C1 control characters were meant to be: windows-1252 text that was labelled ISO 8859-1 or Unicode. */
const MEANT_BY_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * One line of plain text: canonical Unicode (NFC), white space runs to one space, control characters and lone
 * surrogates gone, and with them the invisible ones that can turn a line's direction round or hide a word
 * (bidi embeddings, overrides and isolates, zero-width space, byte order mark). Direction marks, joiners and soft
 * hyphens stay, since words need them.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/[\u0080-\u009f]/g, (control) => MEANT_BY_C1[control.charCodeAt(0) - 0x80] ?? '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      // Before the white space, which they may stand in the midst of; tabs and line ends are of that.
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\ufff9-\ufffb]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
  );
}

/** A title as `normaliseText` leaves it, cut to 500 characters. */
export function normaliseTitle(text: string): string {
  return shortened(normaliseText(text.slice(0, LONGEST_TITLE * 8)), LONGEST_TITLE);
}

/** A summary as `normaliseText` leaves it, without the invitation to read on at its end, cut to 4,000 characters. */
export function normaliseSummary(text: string): string {
  const whole = normaliseText(text.slice(0, LONGEST_SUMMARY * 8));
  return shortened(whole.replace(/ ?(?:Continue reading|Read more) ?(?:\.{3}|…|→|»)?$/i, ''), LONGEST_SUMMARY);
}

/** Cuts at a word's end where there is one near, and marks the cut; never inside a surrogate pair. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > longest * 0.8 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
}
