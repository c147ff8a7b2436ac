import type { Day, Id, Instant } from '@greenroom/kernel';
import type { OutletId, ProgrammeId } from './outlet';

export type ContactId = Id<'contact'>;

/** What somebody does at an outlet. */
export const POST_ROLES = { producer: 'producer', booker: 'booker', reporter: 'reporter', editor: 'editor' } as const;
export type PostRole = keyof typeof POST_ROLES;

/** How somebody would rather be reached. */
export const CHANNELS = {
  mobile: 'ring the mobile',
  text: 'send a text',
  email: 'write a mail',
  desk: 'ring the desk',
} as const;
export type Channel = keyof typeof CHANNELS;

/** Where somebody works, or worked: people move house, and the history is worth as much as the address. */
export interface Post {
  readonly outletId: OutletId;
  readonly programmeId: ProgrammeId | null;
  readonly role: PostRole | null;
  /** null: from before we knew them. */
  readonly from: Day | null;
  /** The last day; null: they are there still. */
  readonly to: Day | null;
}

/** A post without its days. */
export type Place = Omit<Post, 'from' | 'to'>;
/** A place whatever somebody does there. */
export type At = Pick<Post, 'outletId' | 'programmeId'>;

/** Somebody who asked not to be written to or rung by us. */
export interface DoNotContact {
  readonly since: Instant;
  readonly reason: string;
}

/** What is known of how to reach somebody. Empty text: not known. */
export interface Reach {
  readonly name: string;
  readonly email: string;
  /** As it can be dialled, `+447700900123`. */
  readonly mobile: string;
  readonly desk: string;
  readonly channel: Channel | null;
  readonly note: string;
}

/** Somebody at an outlet. */
export interface Contact extends Reach {
  readonly id: ContactId;
  readonly posts: readonly Post[];
  readonly doNotContact: DoNotContact | null;
  /** When somebody of the office made sure that they are who they say; null: nobody has. */
  readonly verifiedAt: Instant | null;
}

/** Where they are now: several for those who work for several. */
export function postsNow(posts: readonly Post[], today: Day): Post[] {
  return posts.filter(({ from, to }) => (from === null || from <= today) && (to === null || to >= today));
}

/**
 * Their posts once they have moved: what they leave ends on the day before, what they go to begins on the day. Another
 * role at the same place is a move, too; a move to where they are already only fills in the role. What would begin on
 * that day or later and is left is overtaken, so that a slip can be put right on the day when it was made.
 * @param to null: they have left, and nobody knows where to
 * @param leaves which of the places where they are now; all of them unless given
 */
export function moved(
  posts: readonly Post[],
  to: Place | null,
  { on, dayBefore, leaves }: { readonly on: Day; readonly dayBefore: Day; readonly leaves?: readonly At[] | undefined },
): Post[] {
  const isMeant = (post: Post) => to && isSamePost(post, to) && (!to.role || !post.role || post.role === to.role);
  const isLeft = (post: Post) => post.to === null && (!leaves || leaves.some((place) => isSamePost(post, place)));
  const stays = postsNow(posts, on).find((post) => isMeant(post) && post.to === null);
  if (stays && to && !leaves) return posts.map((post) => (post === stays ? withRole(post, to) : post));
  const gone = (post: Post) => post !== stays && isLeft(post);
  const begun = posts.filter((post) => !gone(post) || (post.from ?? '') < on);
  const again = stays ?? begun.find((post) => isMeant(post) && post.to === dayBefore);
  const after = begun.map((post) => {
    if (to && post === again) return { ...withRole(post, to), to: null };
    return gone(post) ? { ...post, to: dayBefore } : post;
  });
  return to && !again ? [...after, { ...to, from: on, to: null }] : after;
}

function withRole(post: Post, { role }: Place): Post {
  return { ...post, role: post.role ?? role };
}

/** Whether two posts are at one place, whatever somebody does there. */
export function isSamePost(one: At, other: At): boolean {
  return one.outletId === other.outletId && one.programmeId === other.programmeId;
}
