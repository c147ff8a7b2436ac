import { NAME } from './mail-text';
import { nameInHeader } from './person-in-mail';

/** A mail taken apart. */
export interface MailParts {
  /** Of the headers, as they stand; empty where there are none. */
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  /** What they wrote themselves, without what they quote and how they sign. */
  readonly body: string;
  readonly signature: string;
}

type Headers = ReadonlyMap<string, string>;

const HEADER = /^(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?) ?: ?(.*)$/i;
const FORWARDED = /^(?:-+ ?forwarded message ?-+|begin forwarded message:|-+ ?original message ?-+|_{10,})$/i;
const REPLIED = /^(?:on .{6,120} wrote:|-+ ?original message ?-+|_{10,})$/i;
const GOODBYE =
  /^(?:(?:(?:many|best|kind|warm|very best|all the) )?(?:thanks|wishes|regards|best)(?: (?:again|so much|in advance|and regards|very much))?|thank you|thx|tnx|ta|cheers|best|yours(?: sincerely)?|all best|bw|kr)[,.! ]*$/i;

const SIGNED = new RegExp(`^${NAME}$`, 'u');
const SIGNS =
  /\b(?:booker|producer|editor|reporter|correspondent|journalist|researcher|presenter|planner|coordinator|assistant)\b|@|\bwww\.|\d{3} ?\d{3,}/i;

/** Takes a mail apart: with headers or without, forwarded, quoted, or as the HTML that was copied. */
export function partsOf(pasted: string): MailParts {
  const lines = asText(pasted)
    .split('\n')
    .map((line) => line.trimEnd());
  return partsOfLines(lines, 0);
}

function partsOfLines(lines: readonly string[], depth: number): MailParts {
  const { headers, rest } = readHeaders(lines);
  const own = rest.findIndex((line, at) => FORWARDED.test(line.trim()) || isHeaderBlock(rest.slice(at)));
  if (own >= 0 && depth < 4 && isPassedOn(headers.get('subject') ?? '', rest.slice(0, own))) {
    const inner = rest.slice(FORWARDED.test(rest[own]!.trim()) ? own + 1 : own).map((line) => line.replace(/^> ?/, ''));
    if (readHeaders(inner).headers.has('from')) return partsOfLines(inner, depth + 1);
  }
  const written = withoutNotice(withoutQuotes(rest));
  const goodbye = written.findIndex(
    (line, index) => index > 0 && (GOODBYE.test(line.trim()) || line === '--' || line === '-- '),
  );
  const at = goodbye < 0 ? nameAtTheEnd(written, headers.get('from') ?? '') : goodbye;
  const [body, signature] = at < 0 ? [written, []] : [written.slice(0, at), written.slice(goodbye < 0 ? at : at + 1)];
  return {
    from: headers.get('from') ?? '',
    date: headers.get('date') ?? headers.get('sent') ?? '',
    subject: headers.get('subject') ?? '',
    body: body.join('\n').trim(),
    signature: signature.join('\n').trim(),
  };
}

/** Where somebody signs without a goodbye: from the line that begins with the sender's name, or with any. */
function nameAtTheEnd(lines: readonly string[], from: string): number {
  const name = nameInHeader(from) ?? '';
  const [first = ''] = /\p{L}+/u.exec(name || from) ?? [];
  const at = first === '' ? -1 : lines.findLastIndex((line) => line.startsWith(first) && line.length < 40);
  if (at >= 0 && lines.length - at <= 7) return at;
  // The whole name on a line of its own, or before what they do, signs however much stands below it.
  const whole = lines.findIndex(
    (line, at) => at > 0 && name !== '' && line.startsWith(name) && /^ *(?:$|[|,(–—-])/.test(line.slice(name.length)),
  );
  return whole >= 0 ? whole : lastLinesSigned(lines);
}

/** The last paragraph, where it begins with a name and says what they do, or how to reach them. */
function lastLinesSigned(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const at = lines.slice(0, end).findLastIndex((line) => line.trim() === '') + 1;
  const [name = '', ...rest] = lines.slice(at, end);
  const isSigned =
    SIGNED.test(name.trim()) && rest.length > 0 && rest.length < 6 && rest.some((line) => SIGNS.test(line));
  return at > 0 && isSigned ? at : -1;
}

/** Nobody asks in three lines what they then pass on; a short answer stays one. */
function isPassedOn(subject: string, above: readonly string[]): boolean {
  if (/^\s*(?:fwd?|fw)\s*:/i.test(subject)) return true;
  return !/^\s*re\s*:/i.test(subject) && above.join(' ').trim().length < 120;
}

/** The headers of another mail, as some programs put them above what they quote, with nothing before them. */
function isHeaderBlock(lines: readonly string[]): boolean {
  const [first = '', ...more] = lines.slice(0, 6).map((line) => line.replace(/^> ?/, '').replace(/\*/g, '').trim());
  return (
    /^from ?: ?\S/i.test(first) && more.filter((line) => /^(?:sent|date|to|subject) ?: ?\S/i.test(line)).length >= 2
  );
}

const NOTICE =
  /^(?:disclaimer|confidentiality notice|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)(?: and any attachments?)?,? (?:is|are|may|contains?|and)\b)/i;

function withoutNotice(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => NOTICE.test(line.trim()));
  return at > 0 ? lines.slice(0, at) : lines;
}

function readHeaders(lines: readonly string[]): { readonly headers: Headers; readonly rest: readonly string[] } {
  const headers = new Map<string, string>();
  let at = lines.findIndex((line) => line.trim() !== '');
  let last = '';
  for (; at >= 0 && at < lines.length; at++) {
    const line = lines[at]!;
    const [, name, value] = HEADER.exec(line.replace(/^\*|\*(?=:)|(?<=:)\*/g, '').trim()) ?? [];
    if (name !== undefined && value !== undefined) {
      last = name.toLowerCase();
      if (!headers.has(last)) headers.set(last, value.trim());
    } else if (/^[ \t]+\S/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (/^[A-Za-z][\w-]*: \S/.test(line) && headers.size > 0) last = '';
    else break;
  }
  return headers.size >= 2 || headers.has('from')
    ? { headers, rest: lines.slice(at) }
    : { headers: new Map(), rest: lines };
}

function withoutQuotes(lines: readonly string[]): string[] {
  const cut = lines.findIndex(
    (line, at) =>
      at > 0 &&
      (isHeaderBlock(lines.slice(at)) ||
        REPLIED.test(line.trim()) ||
        (/^on .{6,80}$/i.test(line.trim()) && /wrote:$/.test(lines[at + 1]?.trim() ?? ''))),
  );
  const above = (cut < 0 ? lines : lines.slice(0, cut)).filter((line) => !/^>/.test(line));
  if (cut < 0 || above.some((line) => line.trim() !== '' && !SENT_FROM.test(line.trim()))) return above;
  return answerBelow(lines.slice(cut));
}

const SENT_FROM = /^(?:sent|get outlook) (?:from|for) /i;

/** What somebody wrote below what they quote; nothing where they quote it without marks, for it could be anybody's. */
function answerBelow(quoted: readonly string[]): string[] {
  const last = quoted.findLastIndex((line) => /^>/.test(line));
  return last < 0 ? [] : quoted.slice(last + 1).filter((line) => !SENT_FROM.test(line.trim()));
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  pound: '£',
  hellip: '…',
};

/** HTML as text: what is no tag stays, so an address in angle brackets does too. */
function asText(pasted: string): string {
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '');
  if (!/<(?:p|div|br|html|body|table|span)\b[^>]*>/i.test(text)) return text;
  return text
    .replace(/<(style|script|head)\b[^]*?<\/\1>/gi, '')
    .replace(/\n/g, ' ')
    .replace(/<br ?\/?>|<\/(?:p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/&(?:#(\d{2,5})|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name!.toLowerCase()] ?? whole),
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/^ /gm, '');
}
