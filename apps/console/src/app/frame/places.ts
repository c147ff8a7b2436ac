import type { StaffTask } from '@greenroom/identity/domain';
import type { SessionStore } from '@greenroom/platform/web';

export interface Place {
  readonly path: string;
  readonly words: string;
  /** What somebody has to be allowed to do for it to be shown. */
  readonly task: StaffTask;
  /** Looked after rather than worked in: stands last in the rail. */
  readonly isSetting?: true;
}

/** The places of the console, in the order of the rail. */
export const PLACES: readonly Place[] = [
  { path: '/desk', words: 'News desk', task: 'stories.read' },
  { path: '/requests', words: 'Requests', task: 'requests.read' },
  { path: '/bookings', words: 'Bookings', task: 'requests.read' },
  { path: '/people', words: 'People', task: 'people.read' },
  { path: '/contacts', words: 'Contacts', task: 'contacts.read' },
  { path: '/topics', words: 'Topics', task: 'topics.read' },
  { path: '/feeds', words: 'Feeds', task: 'feeds.read' },
  { path: '/duty', words: 'Duty', task: 'duty.read', isSetting: true },
  { path: '/reviews', words: 'Reviews', task: 'reviews.decide', isSetting: true },
  { path: '/outbox', words: 'Outbox', task: 'outbox.read', isSetting: true },
  { path: '/mail-templates', words: 'Mail templates', task: 'mail-templates.read', isSetting: true },
  { path: '/staff', words: 'Staff and roles', task: 'staff.read', isSetting: true },
  { path: '/partners', words: 'Partners', task: 'partners.read', isSetting: true },
  { path: '/audit', words: 'Audit log', task: 'audit.read', isSetting: true },
];

/** As many of them as a phone has tabs for, beside More. */
const TABS = 4;

/** Those that a phone has no tab for: what is looked after, and what comes after the first few. */
export function placesUnderMore(places: readonly Place[]): readonly Place[] {
  const tabs = places.filter(({ isSetting }) => !isSetting).slice(0, TABS);
  return places.filter((place) => !tabs.includes(place));
}

/** Those that somebody may go to. */
export function placesOpenTo(session: Pick<SessionStore, 'may'>): readonly Place[] {
  return PLACES.filter(({ task }) => session.may(task));
}

/** Those whose name begins with what is typed, or has a word that does; all of them while nothing is. */
export function placesFor(typed: string, places: readonly Place[]): readonly Place[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/^go to /, '');
  return places.filter(({ words }) => ` ${words.toLowerCase()}`.includes(` ${wanted}`));
}
