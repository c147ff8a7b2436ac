import type { Outlet } from './outlet-names';

export type Medium = Outlet['media'][number];

/** An outlet as it is being changed. */
export interface OutletDraft {
  readonly name: string;
  readonly media: readonly Medium[];
  readonly note: string;
  /** Names of its programmes by id. */
  readonly programmes: Readonly<Record<string, string>>;
}

export const NOTHING: OutletDraft = { name: '', media: [], note: '', programmes: {} };

export function draftOf({ name, media, note, programmes }: Outlet): OutletDraft {
  return { name, media, note, programmes: Object.fromEntries(programmes.map((one) => [one.id, one.name])) };
}

/** A draft made on `base`, on top of what somebody else has made of it meanwhile, and the words that both have changed. */
export function followed(
  base: OutletDraft,
  now: OutletDraft,
  mine: OutletDraft,
): { readonly draft: OutletDraft; readonly theirs: readonly string[] } {
  const theirs: string[] = [];
  const words = (was: string, is: string, typed: string) => {
    if (typed === was) return is;
    if (is !== was && is !== typed) theirs.push(is);
    return typed;
  };
  const name = words(base.name, now.name, mine.name);
  const programmes = Object.fromEntries(
    Object.entries(now.programmes).map(([id, is]) => {
      const was = base.programmes[id] ?? is;
      return [id, words(was, is, mine.programmes[id] ?? was)];
    }),
  );
  const note = words(base.note, now.note, mine.note);
  const isMine = mine.media.join() !== base.media.join();
  return { draft: { name, programmes, note, media: isMine ? mine.media : now.media }, theirs };
}
