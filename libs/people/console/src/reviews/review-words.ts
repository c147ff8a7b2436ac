import type { AnswerOf } from '@greenroom/platform/web';

export type Review = AnswerOf<'listReviews'>['items'][number];

export const FIELD_NAMES: Readonly<Record<Review['field'], string>> = {
  name: 'Name',
  role: 'Role',
  bio: 'Bio',
  photo: 'Photo',
};

/** The one headline; empty while nothing is known. */
export function findingOf(count: number | undefined): string {
  if (count === undefined) return '';
  if (count === 0) return 'Nothing waits for your look';
  return count === 1 ? 'One change waits for your look' : `${count} changes wait for your look`;
}
