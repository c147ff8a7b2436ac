/** What a person may agree to, each by itself; nothing is lost by not agreeing. */
export const PURPOSES = ['public-profile', 'lived-experience', 'matching', 'access-needs', 'recordings'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The parts of a profile that can be public, each by its own consent. */
export const PUBLIC_FIELDS = ['name', 'role', 'bio', 'photo', 'topics', 'region', 'languages'] as const;
export type PublicField = (typeof PUBLIC_FIELDS)[number];

/** What exactly somebody agreed to. A version that was ever shown stays as it is; a better wording is a new one. */
export interface Wording {
  readonly version: number;
  readonly title: string;
  /** `{network}` stands for the network's name. */
  readonly text: string;
}

/** The wordings by purpose, the one in force last. */
export const WORDINGS: Readonly<Record<Purpose, readonly [Wording, ...Wording[]]>> = {
  'public-profile': [
    {
      version: 1,
      title: 'Show this part of my profile to everybody',
      text:
        '{network} may show this part of my profile on its public pages, where anybody can read it, so that ' +
        'journalists can find me. I can take it back at any time; it is then gone from the pages at once.',
    },
  ],
  'lived-experience': [
    {
      version: 1,
      title: 'Keep what I have lived through',
      text:
        '{network} may keep what I have written here about what I have lived through, in my words, and show it to ' +
        'its media office, so that they can ask me when a story is about it. It can say something about my health, ' +
        'beliefs, origin or private life. I can take it back at any time; it is then deleted at once.',
    },
  ],
  matching: [
    {
      version: 1,
      title: 'Find me by what I have lived through',
      text:
        '{network} may use what I have told of what I have lived through to find me when it looks for who can speak ' +
        'on a story. A person always decides whom to ask. I can take it back at any time; I am then found by my ' +
        'subjects only, from the next search on.',
    },
  ],
  'access-needs': [
    {
      version: 1,
      title: 'Keep what I need to take part',
      text:
        '{network} may keep what I have written here about what I need to take part, which can say something about ' +
        'my health, show it to those of its media office who arrange my appearances, and pass on to a broadcaster ' +
        'what is needed for one of them. I can take it back at any time; it is then deleted at once.',
    },
  ],
  recordings: [
    {
      version: 1,
      title: 'Keep recordings of my practice',
      text:
        '{network} may keep recordings of my practice interviews for me and my trainers to learn from. They are shown ' +
        'to nobody else. I can take it back at any time; they are then deleted.',
    },
  ],
};

/** The wording in force. */
export function wordingOf(purpose: Purpose): Wording {
  return WORDINGS[purpose].at(-1)!;
}

/** A wording as it is shown, with the network's name in it. */
export function inTheNameOf(network: string, { text, ...wording }: Wording): Wording {
  return { ...wording, text: text.replaceAll('{network}', network) };
}
