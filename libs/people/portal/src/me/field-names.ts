import type { PublicField } from '@greenroom/people/domain';

const NAMES: Readonly<Record<PublicField, string>> = {
  name: 'name',
  role: 'role',
  bio: 'bio',
  photo: 'photo',
  topics: 'subjects',
  region: 'region',
  languages: 'languages',
};

export function fieldName(field: PublicField): string {
  return NAMES[field];
}

/** a, b and c */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
