import type { InputOf } from '@greenroom/platform/web';

export type DeskView = 'fits' | 'watching' | 'all';

/** What the address says about which stories to show. */
export interface DeskFilter {
  readonly view: DeskView;
  readonly topic: string;
  readonly outlet: string;
  readonly q: string;
}

export const VIEWS: readonly { readonly view: DeskView; readonly words: string }[] = [
  { view: 'fits', words: 'Fits us' },
  { view: 'watching', words: 'Watching' },
  { view: 'all', words: 'All' },
];

/** A view of the address; anything else is the first one. */
export function viewOf(text: string | undefined): DeskView {
  return text === 'watching' || text === 'all' ? text : 'fits';
}

/** The filter as the list's query. */
export function queryOf({ view, topic, outlet, q }: DeskFilter): NonNullable<InputOf<'listStories'>['query']> {
  return {
    limit: 50,
    ...(view === 'fits' && { fits: 'true' as const }),
    ...(view === 'watching' && { triage: 'watching,pitching' }),
    ...(topic && { topic }),
    ...(outlet && { outlet }),
    ...(q && { q }),
  };
}
