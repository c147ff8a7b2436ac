import type { PersonDraft } from '../person';

/** What is wrong with a field; never with a value that the person might not want to be read. */
export interface FieldIssue {
  readonly field: keyof PersonDraft;
  readonly message: string;
}

export type NoteIssue = (field: FieldIssue['field'], message: string) => void;
