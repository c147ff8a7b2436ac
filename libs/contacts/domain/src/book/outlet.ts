import type { Id } from '@greenroom/kernel';

export type OutletId = Id<'outlet'>;
export type ProgrammeId = Id<'programme'>;

/** What an outlet or a programme makes. */
export const MEDIA = {
  tv: 'television',
  radio: 'radio',
  podcast: 'podcast',
  print: 'print',
  online: 'online',
} as const;
export type Medium = keyof typeof MEDIA;

/** Who publishes: a broadcaster, a paper, a site. */
export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  readonly media: readonly Medium[];
  readonly note: string;
}

/** A programme, a desk or a page of an outlet. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly outletId: OutletId;
  readonly name: string;
  readonly medium: Medium | null;
  readonly note: string;
}
