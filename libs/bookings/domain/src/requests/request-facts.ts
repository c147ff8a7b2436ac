import type { Instant } from '@greenroom/kernel';
import type { Format, Manner } from '@greenroom/people/domain';

/** What somebody does who asks us. */
export const ASKER_ROLES = ['producer', 'booker', 'reporter', 'editor'] as const;
export type AskerRole = (typeof ASKER_ROLES)[number];

export const LIVENESS = { live: 'live', recorded: 'pre-recorded', 'as-live': 'as live' } as const;
export type Liveness = keyof typeof LIVENESS;

/** How somebody takes part, and whether they have to be somewhere for it. */
export const WAYS = {
  studio: { words: 'in the studio', manner: 'in-person' },
  'down-the-line': { words: 'down the line from a regional studio', manner: 'in-person' },
  phone: { words: 'by phone', manner: 'remote' },
  video: { words: 'by video call', manner: 'remote' },
  location: { words: 'on location', manner: 'in-person' },
  'radio-car': { words: 'from a radio car', manner: 'remote' },
} as const satisfies Record<string, { words: string; manner: Manner }>;
export type Way = keyof typeof WAYS;

/** Where somebody has to be; while nobody knows, where they are. */
export function mannerOf(way: Way | null): Manner {
  return way === null ? 'remote' : WAYS[way].manner;
}

export const KINDS = {
  'one-to-one': 'one to one',
  'two-way': 'two-way',
  debate: 'debate',
  panel: 'panel',
  'phone-in': 'phone-in',
  vox: 'vox pop',
  clip: 'clip for a package',
  background: 'background only',
} as const;
export type Kind = keyof typeof KINDS;

/** What a request must say before anybody is confirmed for it. Empty text and null: not known yet. */
export interface RequestMust {
  readonly asker: string;
  readonly askerRole: AskerRole | null;
  readonly outlet: string;
  readonly programme: string;
  readonly mobile: string;
  readonly topic: string;
  readonly angle: string;
  readonly liveness: Liveness | null;
  readonly way: Way | null;
  readonly format: Format | null;
  readonly startsAt: Instant | null;
  readonly replyBy: Instant | null;
}

/** Each field with the words that an officer asks by. */
export const MUST_HAVES: Readonly<Record<keyof RequestMust, string>> = {
  asker: 'who asks',
  askerRole: 'what they do there',
  outlet: 'which outlet',
  programme: 'which programme',
  mobile: 'their mobile',
  topic: 'the topic',
  angle: 'the angle in one line',
  liveness: 'live or recorded',
  way: 'studio, line, phone or video',
  format: 'television, radio, print, podcast or online',
  startsAt: 'when it is on air',
  replyBy: 'by when they must hear',
};
export type MustHave = keyof RequestMust;

/** The fields that are still to be asked, in the order in which an officer asks them. */
export function missingOf(request: RequestMust): MustHave[] {
  return (Object.keys(MUST_HAVES) as MustHave[]).filter((field) => {
    const value = request[field];
    return typeof value === 'string' ? value.trim() === '' : value === null;
  });
}
