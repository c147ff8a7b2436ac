/** What one of feedparser's test files says in its leading comment, as far as our fields can answer it. */
export interface FeedExpectation {
  readonly field: 'feed title' | 'feed link' | 'title' | 'link' | 'summary' | 'published' | 'id';
  /** Index of the item; 0 for the feed's own fields. */
  readonly item: number;
  /** Text as feedparser gives it (HTML allowed), or milliseconds UTC. */
  readonly expected: string | number;
}

const FIELDS: readonly (readonly [RegExp, Claim['field']])[] = [
  [/^(?:\['title'\]|\.title|\['title_detail'\]\['value'\])$/, 'title'],
  [/^(?:\['link'\]|\.link)$/, 'link'],
  [/^(?:\['(?:summary|description)'\]|\.(?:summary|description))$/, 'summary'],
  [/^\['content'\]\[0\]\['value'\]$/, 'content'],
  [/^\['summary_detail'\]\['value'\]$/, 'summary'],
  [/^\['(?:published|updated|created)_parsed'\]$/, 'published'],
  [/^(?:\['(?:id|guid)'\]|\.id)$/, 'id'],
];

/** Reads `Expect:` lines such as `not bozo and entries[0]['title'] == 'a' == …` from the start of a file's text. */
export function expectationsIn(text: string): FeedExpectation[] {
  const line = /^\s*Expect:\s*(.*)$/m.exec(text.slice(0, 8_192))?.[1] ?? '';
  const found: Claim[] = [];
  const claim = /(feed|entries\[(\d+)\])((?:\['\w+'\]|\.\w+|\[\d+\])+)\s*==\s*/g;
  for (let match = claim.exec(line); match; match = claim.exec(line)) {
    const [whole, holder, item, path] = match;
    const field = FIELDS.find(([pattern]) => pattern.test(path ?? ''))?.[1];
    const expected = literalAt(line, (match.index ?? 0) + whole.length);
    if (field === undefined || expected === undefined) continue;
    if (holder !== 'feed') found.push({ field, item: Number(item), expected });
    else if (field === 'title' || field === 'link') found.push({ field: `feed ${field}`, item: 0, expected });
  }
  // feedparser puts the longer text into `content` where there are two; our summary is the shorter one then.
  const hasSummary = found.some(({ field }) => field === 'summary');
  return found.filter(({ field }) => field !== 'content' || !hasSummary).map(asSummary);
}

function asSummary(claim: Claim): FeedExpectation {
  return { ...claim, field: claim.field === 'content' ? 'summary' : claim.field };
}

type Claim = Omit<FeedExpectation, 'field'> & { readonly field: FeedExpectation['field'] | 'content' };

/** A Python string (joined by `+`) or time tuple that begins at `at`. */
function literalAt(line: string, at: number): string | number | undefined {
  const rest = line.slice(at);
  const tuple = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)/.exec(rest);
  if (tuple) {
    const [year = 0, month = 1, day, hour, minute, second] = tuple.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }
  const pieces: string[] = [];
  const part = /\s*\+?\s*[urb]{0,2}(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/y;
  for (let match = part.exec(rest); match; match = part.exec(rest)) pieces.push(unescaped(match[1] ?? match[2] ?? ''));
  return pieces.length === 0 ? undefined : pieces.join('');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescaped(literal: string): string {
  return literal.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|(.))/gi, (_all, u, U, x, plain: string) => {
    const code: string | undefined = u ?? U ?? x;
    return code === undefined ? (ESCAPES[plain] ?? plain) : String.fromCodePoint(parseInt(code, 16));
  });
}
