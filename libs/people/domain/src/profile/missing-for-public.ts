import type { PersonDraft } from '../person';

/** What a profile may still need, in the order of a profile. */
export const MISSING = ['role', 'bio', 'expertise', 'photo', 'trained', 'met'] as const;
export type Missing = (typeof MISSING)[number];

/** A bio that a producer can decide by: two short sentences. */
export const LEAST_BIO = 80;

/** What a profile still needs before it may be public, in the order of a profile. */
export function missingForPublic(person: PersonDraft, hasPhoto: boolean): Missing[] {
  const needs: readonly (readonly [Missing, boolean])[] = [
    ['role', person.role !== ''],
    ['bio', person.bio.length >= LEAST_BIO],
    ['expertise', person.expertise.length > 0],
    ['photo', hasPhoto],
    ['trained', person.trainedOn !== null],
    ['met', person.metBy !== ''],
  ];
  return needs.filter(([, isThere]) => !isThere).map(([need]) => need);
}
