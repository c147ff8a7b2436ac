export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in pieces, those that are one of the phrases marked: whole words, whatever their case, the longest first. */
export function marked(text: string, phrases: readonly string[]): Piece[] {
  const pattern = patternOf(phrases);
  if (!pattern) return [{ text, isMarked: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isMarked: false });
    pieces.push({ text: found, isMarked: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}

/** How often each phrase stands in the texts, each phrase once. */
export function phrasesIn(texts: readonly string[], phrases: readonly string[]): { phrase: string; times: number }[] {
  const once = new Map(phrases.map((phrase) => [phrase.toLowerCase(), phrase] as const).reverse());
  return [...once.values()].reverse().map((phrase) => ({
    phrase,
    times: texts.reduce((sum, text) => sum + [...text.matchAll(patternOf([phrase])!)].length, 0),
  }));
}

function patternOf(phrases: readonly string[]): RegExp | undefined {
  const escaped = phrases
    .filter((phrase) => phrase.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
