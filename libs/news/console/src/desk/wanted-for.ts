import type { AnswerOf } from '@greenroom/platform/web';

type Format = AnswerOf<'readMatches'>['matches'][number]['formats'][number];

/** What somebody is wanted for: a kind of media, and how much it asks of them. */
export interface WantedFor {
  readonly format: Format;
  readonly level: number;
}

export const FORMATS: Readonly<Record<Format, string>> = {
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  print: 'Print',
  online: 'Online',
};

/** As the address says it: `radio-3`; whatever else it says is nothing. */
export function wantedFrom(text: string | undefined): WantedFor | null {
  const [, format, level] = /^([a-z]+)-([1-5])$/.exec(text ?? '') ?? [];
  return format && Object.hasOwn(FORMATS, format) ? { format: format as Format, level: Number(level) } : null;
}

export function wantedAsText(wanted: WantedFor | null): string | null {
  return wanted && `${wanted.format}-${wanted.level}`;
}
