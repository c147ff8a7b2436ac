interface Placeholder {
  /** What it stands for, as the end of "Stands for …". */
  readonly means: string;
  /** What a preview shows in its place. */
  readonly example: string;
  /** It may have nothing to say: a paragraph with it is then left out. */
  readonly mayBeEmpty?: true;
  /** A link that only the recipient is to have: it is sealed in the database, and never in a subject. */
  readonly isSecret?: true;
}

/**
 * Everything that a mail of ours can speak of. There is no other way into a mail's words, so what is not on this list
 * is in no mail: above all nothing that a person told us about their health, origin, faith or the like.
 */
export const PLACEHOLDERS = {
  name: { means: 'whom the mail goes to', example: 'Ros Thistlethwaite' },
  network: { means: 'our own name', example: 'Common Voices' },
  slot: {
    means: 'programme, time and topic in one line',
    example: 'First Light, Skylark News, Tue 24 Nov, 07:50 live – Energy bills',
  },
  programme: { means: 'programme and outlet', example: 'First Light, Skylark News' },
  when: { means: 'when it is on air', example: 'Tue 24 Nov, 07:50' },
  how: { means: 'how they take part, live or not, how long', example: 'by phone, live, about 4 minutes' },
  topic: { means: 'the topic', example: 'Energy bills' },
  angle: {
    means: 'the angle, where there is one',
    example: 'What the rise does to people on meters',
    mayBeEmpty: true,
  },
  'why-you': {
    means: 'why they are asked, where an officer wrote it',
    example: 'you have advised on prepayment meters for years',
    mayBeEmpty: true,
  },
  'reply-by': { means: 'by when they answer, with its day', example: 'Mon 23 Nov, 14:20' },
  'reply-by-short': { means: 'by when they answer; the clock alone where it is today', example: '14:20' },
  changes: { means: 'what has changed', example: 'the time and who else is on' },
  'not-a-booking': {
    means: 'the sentence that a yes is no booking yet',
    example: 'A yes is not a booking yet: we tell you as soon as the programme has said yes, too.',
  },
  person: { means: 'the spokesperson', example: 'Ros Thistlethwaite' },
  people: {
    means: 'those who are named: why them, what they declare and what they will not talk about',
    example:
      'Callum Drever, Runs a debt advice line\nWhy: Hears it from callers every day\nDeclares: nothing\n\n' +
      'Idris Pell\nDeclares: Trustee of a food bank\nWill not talk about: His children',
  },
  'instead-of': { means: 'whoever was booked before', example: 'Callum Drever' },
  'agreed-with': { means: 'who at the outlet agreed', example: 'Nia Prosser' },
  link: { means: 'the link that they answer by', example: 'https://voices.example/offer#…', isSecret: true },
  officer: { means: 'the officer who sees to it', example: 'Ruth Hesketh-Lowe' },
  'hear-by': { means: 'by when they hear from us', example: 'Mon 23 Nov, 14:20' },
  understood: {
    means: 'what was taken down of the call, a line each',
    example: '- Programme: First Light, Skylark News\n- About: Energy bills\n- TX: Tue 24 Nov, 07:50',
  },
  ring: {
    means: 'how to ring us, where the office has a number',
    example: 'Ring 020 7946 0123, and say R-104.',
    mayBeEmpty: true,
  },
  request: { means: 'the request’s number', example: 'R-104' },
  'hold-ends': { means: 'the hour at which the hold ends', example: '15:30' },
  'console-page': { means: 'where to see to it in the console', example: 'https://voices.example/console/requests/…' },
  page: { means: 'the address of their own page', example: 'https://voices.example/me' },
} as const satisfies Readonly<Record<string, Placeholder>>;

export type PlaceholderName = keyof typeof PLACEHOLDERS;
type SecretName = 'link';

/** Those that every mail may use, and nobody has to give. */
export const COMMON = ['name', 'network'] as const;

/** What a mail gives for its placeholders: plain text, and nothing for those that are common or secret. */
export type ValuesFor<Name extends PlaceholderName> = Readonly<
  Record<Exclude<Name, (typeof COMMON)[number] | SecretName>, string>
>;

export function placeholder(name: PlaceholderName): Placeholder {
  return PLACEHOLDERS[name];
}

export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(PLACEHOLDERS, name);
}
