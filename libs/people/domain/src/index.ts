export { type ImportIssue, isSelfDescription, type RawPerson, readPerson } from './importing/read-person';
export type { Expertise, Person, PersonDraft, PersonId } from './person';
