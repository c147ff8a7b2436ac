export {
  draftOf,
  type ImportIssue,
  type ListedPerson,
  type RawPerson,
  readPerson,
  type ReadPerson,
} from './importing/read-person';
export { isSelfDescription } from './importing/self-description';
export {
  type Expertise,
  type Format,
  FORMATS,
  LEAST_COUNTED,
  type LivedExperience,
  NOTHING_MORE,
  type Person,
  type PersonDraft,
  type PersonId,
} from './person';
export { LEAST_BIO, type Missing, missingForPublic } from './profile/missing-for-public';
export type { FieldIssue } from './profile/field-issue';
export { readDraft } from './profile/read-draft';
