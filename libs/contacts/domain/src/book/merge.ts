import type { Contact, Post } from './contact';
import { isSamePost } from './contact';

/**
 * Two entries of one person made one. What the one that stays says counts, and what it does not say is taken from the
 * other; who asked not to be contacted under either entry has asked; a note is never lost.
 */
export function merged(stays: Contact, goes: Contact): Contact {
  return {
    ...stays,
    email: stays.email || goes.email,
    mobile: stays.mobile || goes.mobile,
    desk: stays.desk || goes.desk,
    channel: stays.channel ?? goes.channel,
    note: noteOfBoth(stays.note, goes.note),
    posts: mergedPosts(stays.posts, goes.posts),
    doNotContact: earlier(stays.doNotContact, goes.doNotContact),
    verifiedAt: stays.verifiedAt ?? goes.verifiedAt,
  };
}

/** In which ways to reach somebody two entries say two different things, so that one of them would be lost. */
export function otherwise(one: Ways, other: Ways): (keyof Ways)[] {
  return WAYS.filter((way) => one[way] !== '' && other[way] !== '' && one[way] !== other[way]);
}

type Ways = Pick<Contact, (typeof WAYS)[number]>;
const WAYS = ['mobile', 'desk', 'email'] as const;

/** The posts of somebody once two of their places have become one: what is said twice then is said once. */
export function withoutTwice(posts: readonly Post[]): Post[] {
  return posts.reduce<Post[]>((kept, post) => {
    const at = kept.findIndex((one) => isSamePost(one, post) && one.to === post.to && isSameRole(one, post));
    if (at < 0) return [...kept, post];
    return kept.map((one, place) => (place === at ? joined(one, post) : one));
  }, []);
}

/** Lines that are in both are there once. */
function noteOfBoth(ours: string, theirs: string): string {
  const lines = ours.trim().split('\n');
  const further = theirs
    .trim()
    .split('\n')
    .filter((line) => !lines.includes(line));
  return [...lines, ...further].join('\n').trim();
}

/** Those of both, each place and time once; a post that ends in one entry and not in the other has ended. */
function mergedPosts(ours: readonly Post[], theirs: readonly Post[]): Post[] {
  const posts = [...ours];
  const met = new Set<Post>();
  for (const post of theirs) {
    const alike = ours.filter((one) => !met.has(one) && isSamePost(one, post) && isSameStart(one, post));
    const same = alike.find((one) => isSameRole(one, post)) ?? alike[0];
    if (same) posts[ours.indexOf(same)] = joined(same, post);
    else posts.push(post);
    if (same) met.add(same);
  }
  return posts.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function joined(one: Post, other: Post): Post {
  return { ...one, role: one.role ?? other.role, from: one.from ?? other.from, to: one.to ?? other.to };
}

function isSameStart(one: Post, other: Post): boolean {
  return one.from === other.from || !one.from || !other.from;
}

function isSameRole(one: Post, other: Post): boolean {
  return one.role === other.role || !one.role || !other.role;
}

function earlier(one: Contact['doNotContact'], other: Contact['doNotContact']): Contact['doNotContact'] {
  if (!one || !other) return one ?? other;
  return one.since <= other.since ? one : other;
}
