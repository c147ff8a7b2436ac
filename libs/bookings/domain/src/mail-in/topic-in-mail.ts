import type { MailParts } from './mail-parts';
import { escaped, squeezed, unwrapped } from './mail-text';

const SUBJECT_HEAD =
  /^(?:(?:re|fwd?|fw|aw)\s*:|\[[^\]]*\]|(?:(?:very )?urgent|media|interview|guest|press|speaker|radio|tv|podcast|bid|live|filming|request|enquiry|inquiry|query|spokesperson|opportunity|slot|bbc|for|broadcast)(?=[\s:–—,-])(?:[ ](?=\w+\s*[:–—-]))?)\s*[:–—-]?\s*/i;
const WHEN_WORDS =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d{2}(?: ?[ap]m)?|(?:[01]\d|2[0-3])[0-5]\d(?: ?(?:hrs|hours))?|\d{1,2} ?[ap]m|morning|evening|afternoon|at|live|on)\b/gi;
/** What is said of any request. */
const REQUEST =
  '(?:(?:quick|short|brief|very|urgent|interviews?|comments?|quotes?|guests?|media|press|spokes(?:person|people|woman|man)|speakers?|requests?|bids?|enquiry|inquiry|query|slots?|live|deadline|needed|wanted|call ?sheet|special|programme|show|paper|chat|discussion|piece|segment)\\b)';
const REQUEST_WORDS = new RegExp(`\\b(?:${REQUEST}|(?:for|the|an?|our)\\b)`, 'gi');
const ASKED_ON = new RegExp(`^(?:(?:${REQUEST}|possible|demand|for|an?|two|three) )*(?:on|about|re|regarding) `, 'i');
const INVITED =
  /^(?:an )?(?:invitation|invite|chance|opportunity) to (?:join|appear on|come on(?:to)?|be (?:a guest )?on|guest on) /i;
const ABOUT =
  /\b(?:talk(?:ing)? about|discuss(?:ing)?|speak(?:ing)? about|(?:item|piece|interview|segment|discussion|feature|story) (?:on|about)|to talk about|looking at)\s+([^.?!\n]{8,140})/i;
const AFTER_IT =
  /,? (?:and we|and i|tomorrow|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|at \d|live at)\b/i;

/** What a mail is about: by its subject, else by a heading or what the text says that they would talk about. */
export function topicIn({ subject, body }: MailParts, names: readonly string[]): string | undefined {
  return topicOf(subject, names) ?? topicOfHeading(body, names) ?? topicOfText(body, names);
}

/** The angle where the mail has a line for it: “Angle: who waits longest”. */
export function angleIn(body: string): string | undefined {
  const [, angle = ''] =
    /^[ \t*•-]*(?:the )?(?:proposed )?(?:angle|line of questioning)(?: is)?\s*[:–—-]\s*(.+)$/im.exec(body) ?? [];
  return (
    squeezed(angle)
      .replace(/[\s.]+$/, '')
      .slice(0, 200) || undefined
  );
}

function topicOf(line: string, names: readonly string[]): string | undefined {
  let said = line;
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(SUBJECT_HEAD, '');
  }
  const topic = squeezed(
    piecesOf(said)
      .filter((piece) => !saysNothing(piece, names))
      .join(', ')
      .replace(ASKED_ON, '')
      .replace(/[\s?!.]+$/, ''),
  );
  return topic.length >= 4 ? topic.slice(0, 200) : undefined;
}

/** A first line that names their programme, as of a call sheet. */
function topicOfHeading(body: string, names: readonly string[]): string | undefined {
  const [line = ''] = body.split('\n');
  const pieces = piecesOf(line);
  const isHeading = line.length < 90 && pieces.length > 1 && pieces.some((piece) => isCalled(piece, names));
  return isHeading ? topicOf(line, names) : undefined;
}

function topicOfText(body: string, names: readonly string[]): string | undefined {
  const [, about] = ABOUT.exec(unwrapped(body)) ?? [];
  if (!about) return undefined;
  const [topic = ''] = about.split(AFTER_IT);
  const onWhat = names.map((name) => new RegExp(` (?:on|for|with) (?:the )?${escaped(name)}\\b.*$`, 'i'));
  return squeezed(onWhat.reduce((said, name) => said.replace(name, ''), topic)) || undefined;
}

function piecesOf(line: string): string[] {
  return line.split(/\s*[–—|]\s*|\s+-+\s+|\s*\/\/\s*|:\s+|,\s+/).map((piece) => piece.trim());
}

function isCalled(piece: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === piece.toLowerCase());
}

/** Whether it only says who asks, for when, and that something is asked for. */
function saysNothing(piece: string, names: readonly string[]): boolean {
  if (INVITED.test(piece)) return !/\b(?:about|discuss)\b/i.test(piece);
  const words = names.flatMap((name) => name.split(/\s+/)).map(escaped);
  const named = words.length > 0 ? piece.replace(new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi'), '') : piece;
  return (
    named
      .replace(WHEN_WORDS, '')
      .replace(REQUEST_WORDS, '')
      .replace(/[^\p{L}\d]/gu, '') === ''
  );
}
