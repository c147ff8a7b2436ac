import { draftOf, type PersonDraft } from '@greenroom/people/domain';

const FIELDS = Object.keys(draftOf({ reference: '', name: '' })) as (keyof PersonDraft)[];

/** Whether the same is known of them, whichever way round an entry's fields stand. */
export function isSamePerson(person: PersonDraft, draft: PersonDraft): boolean {
  return FIELDS.every((field) => inOrder(person[field]) === inOrder(draft[field]));
}

/** As text in which an entry's fields stand in one order. */
function inOrder(value: PersonDraft[keyof PersonDraft]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
