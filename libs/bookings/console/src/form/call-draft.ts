import { type Guest, type Note, NOTHING_KNOWN, type Stance, STANCES } from '@greenroom/bookings/domain';
import { type Instant } from '@greenroom/kernel';
import { readWhen, whenHint, whenInFull } from '../words/when';
import { ALL_FIELDS, type CallBody, type CallField, type FieldKey } from './call-fields';

/** What is typed, field by field; what is not in it is empty. */
export type CallDraft = Readonly<Partial<Record<FieldKey, string>>>;
export type FieldFaults = Readonly<Partial<Record<FieldKey, string>>>;

/** What is known of a call, as the API has it. */
export type CallKnown = {
  readonly [Key in keyof CallBody]?: unknown;
};

export const BLANK: CallDraft = {
  minutes: String(NOTHING_KNOWN.minutes),
  places: String(NOTHING_KNOWN.places),
  cameBy: NOTHING_KNOWN.cameBy,
  wantsSomebodyNew: 'no',
};

/** A field as it is typed, from what is known. */
export function typedOf({ key, kind }: CallField, known: CallKnown, now: Instant): string {
  const notes = (known.notes ?? {}) as Readonly<Partial<Record<Note, string>>>;
  if (isNote(key)) return notes[noteOf(key)] ?? '';
  const value: unknown = known[key];
  if (value === null || value === undefined) return '';
  if (kind === 'when') return whenInFull(Date.parse(String(value)), now);
  if (kind === 'truth') return value ? 'yes' : 'no';
  if (kind === 'guests') return (value as readonly Guest[]).map(guestInWords).join('\n');
  return String(value);
}

/** What is to be sent of some fields; faults where something typed cannot be read. */
export function readFields(
  draft: CallDraft,
  keys: readonly FieldKey[],
  now: Instant,
  notesBefore: Readonly<Partial<Record<Note, string>>> = {},
): { readonly body: CallBody; readonly faults: FieldFaults } {
  const body: Record<string, unknown> = {};
  const faults: Partial<Record<FieldKey, string>> = {};
  const notes: Partial<Record<Note, string>> = { ...notesBefore };
  for (const field of ALL_FIELDS.filter(({ key }) => keys.includes(key))) {
    const typed = (draft[field.key] ?? '').trim();
    if (isNote(field.key)) {
      if (typed) notes[noteOf(field.key)] = typed;
      else delete notes[noteOf(field.key)];
      body['notes'] = notes;
      continue;
    }
    const value = valueOf(field, typed, now);
    if (value === undefined) faults[field.key] = faultOf(field, typed, now);
    else body[field.key] = value;
  }
  return { body: body as CallBody, faults };
}

function faultOf({ kind }: CallField, typed: string, now: Instant): string {
  if (kind === 'when') return whenHint(typed, now);
  return kind === 'number' ? 'Write a whole number.' : 'This cannot be read.';
}

/** undefined: cannot be read. */
function valueOf({ key, kind }: CallField, typed: string, now: Instant): unknown {
  if (kind === 'when') {
    const instant = readWhen(typed, now);
    return typeof instant === 'number' ? new Date(instant).toISOString() : instant;
  }
  if (kind === 'number') return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  if (kind === 'truth') return typed === '' ? (key === 'wantsSomebodyNew' ? false : null) : typed === 'yes';
  if (kind === 'choice') return typed || null;
  if (kind === 'guests') return typed.split('\n').flatMap(guestFrom);
  return typed;
}

function guestFrom(line: string): Guest[] {
  const [, name = '', said] = /^\s*(.*?)\s*(?:,\s*(for|against|neutral))?\s*$/i.exec(line) ?? [];
  const stance = said?.toLowerCase() as Stance | undefined;
  return name ? [{ name, stance: stance && stance in STANCES ? stance : null }] : [];
}

export function guestInWords({ name, stance }: Guest): string {
  return stance ? `${name}, ${stance}` : name;
}

function isNote(key: FieldKey): key is `notes.${Note}` {
  return key.startsWith('notes.');
}

function noteOf(key: `notes.${Note}`): Note {
  return key.slice('notes.'.length) as Note;
}
