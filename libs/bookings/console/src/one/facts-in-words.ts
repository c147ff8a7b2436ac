import { phoneInWords } from '@greenroom/contacts/domain';
import { capital, type Instant } from '@greenroom/kernel';
import { relativeInWords } from '@greenroom/platform/web';
import type { AskerDraft } from '../form/address-book';
import { BLANK, type CallKnown, typedOf } from '../form/call-draft';
import { type CallField, FIRST_GROUPS, type FieldKey, MORE_GROUPS } from '../form/call-fields';
import { slotInWords, type Whole } from '../words/request-in-words';

export interface FactShown {
  readonly field: CallField;
  /** Empty: not known. */
  readonly words: string;
  /** How far off it is, while it matters. */
  readonly note: string;
  readonly isMissing: boolean;
}

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly FactShown[];
}

const [WHAT, WHEN, HOW] = FIRST_GROUPS;
/** What is shown even where it is not known: the rest is added when it comes up. */
const SHOWN_ALWAYS: readonly FieldKey[] = ['kind', 'minutes'];

/** Who asks, as it is written anew. */
export function askerOf({ contact, outlet, outletId, programme, programmeId, askerRole }: Whole): AskerDraft {
  return {
    contact: contact && { id: contact.id, name: contact.name },
    outlet: outletId ? { id: outletId, name: outlet } : null,
    programme: programmeId ? { id: programmeId, name: programme } : null,
    role: askerRole,
    mobile: contact?.mobile ? phoneInWords(contact.mobile) : '',
  };
}

/** The facts in the order in which an officer looks for them; those of the asker stand apart. */
export function factsOf(request: Whole, now: Instant): { readonly first: FactGroup[]; readonly more: FactGroup[] } {
  const shown = (group: { readonly title: string; readonly fields: readonly CallField[] }): FactGroup => ({
    title: group.title,
    facts: group.fields
      .map((field) => factOf(field, request, now))
      .filter(
        ({ field, words, isMissing }) => isMissing || isTold(field.key, words) || SHOWN_ALWAYS.includes(field.key),
      ),
  });
  return {
    first: [WHEN!, WHAT!, HOW!].map(shown),
    more: MORE_GROUPS.map(shown).filter(({ facts }) => facts.length > 0),
  };
}

/** The fields of which nothing is known and that may be added, by their group. */
export function unknownOf(
  request: Whole,
  now: Instant,
): { readonly title: string; readonly fields: readonly CallField[] }[] {
  return MORE_GROUPS.map(({ title, fields }) => ({
    title,
    fields: fields.filter((field) => !isTold(field.key, factOf(field, request, now).words)),
  })).filter(({ fields }) => fields.length > 0);
}

function isTold(key: FieldKey, words: string): boolean {
  const usual = BLANK[key];
  return words !== '' && (usual === undefined || words.toLowerCase() !== USUAL[key]);
}

/** What goes without saying. */
const USUAL: Readonly<Partial<Record<FieldKey, string>>> = { places: '1', cameBy: 'by phone', wantsSomebodyNew: 'no' };

function factOf(field: CallField, request: Whole, now: Instant): FactShown {
  const typed = typedOf(field, request as unknown as CallKnown, now);
  const isMissing = field.must !== undefined && request.missing.includes(field.must);
  return { field, isMissing, ...inWords(field, typed, request, now) };
}

function inWords({ key, kind, choices }: CallField, typed: string, request: Whole, now: Instant) {
  if (kind === 'when' && typed) {
    const at = request[key as 'startsAt']!;
    return { words: capital(slotInWords(at, now)), note: relativeInWords(Date.parse(at), now) };
  }
  if (kind === 'choice') return { words: choices?.find(({ value }) => value === typed)?.words ?? typed, note: '' };
  if (kind === 'truth') return { words: { yes: 'Yes', no: 'No' }[typed] ?? '', note: '' };
  return { words: kind === 'guests' ? typed.split('\n').filter(Boolean).join('; ') : typed, note: '' };
}
