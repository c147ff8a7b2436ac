import {
  ASKER_ROLES,
  CAME_BY,
  KINDS,
  LIVENESS,
  type MustHave,
  type Note,
  NOTES,
  REACHES,
  WAYS,
} from '@greenroom/bookings/domain';
import { capital } from '@greenroom/kernel';
import type { InputOf } from '@greenroom/platform/web';

export type CallBody = InputOf<'logRequest'>['body'];
type Told = Exclude<keyof CallBody, 'contactId' | 'outletId' | 'programmeId' | 'notes' | 'wantsSomebodyNew'>;
export type FieldKey = Told | 'wantsSomebodyNew' | `notes.${Note}`;

/** How a field is written: a line, some lines, one of a few, a time, a number, yes or no, or other guests. */
export type FieldKind = 'line' | 'text' | 'choice' | 'when' | 'number' | 'truth' | 'guests';

export interface CallField {
  readonly key: FieldKey;
  readonly label: string;
  readonly kind: FieldKind;
  readonly choices?: readonly { readonly value: string; readonly words: string }[];
  readonly hint?: string;
  /** What it is among the must-haves. */
  readonly must?: MustHave;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly CallField[];
}

const FORMAT_WORDS = { tv: 'TV', radio: 'Radio', print: 'Print', podcast: 'Podcast', online: 'Online' };

export const ROLE_CHOICES = ASKER_ROLES.map((role) => ({ value: role, words: capital(role) }));

const when = (key: FieldKey, label: string, more: Partial<CallField> = {}): CallField => ({
  ...{ key, label, kind: 'when' },
  ...more,
});
const choice = (
  key: FieldKey,
  label: string,
  words: Readonly<Record<string, string>>,
  more: Partial<CallField> = {},
): CallField => ({
  ...{ key, label, kind: 'choice' },
  choices: Object.entries(words).map(([value, one]) => ({ value, words: capital(one) })),
  ...more,
});
const note = (name: Note, label = capital(NOTES[name])): CallField => ({ key: `notes.${name}`, label, kind: 'text' });

const WAY_WORDS = Object.fromEntries(Object.entries(WAYS).map(([way, { words }]) => [way, words]));

/** What an officer asks before all else, in the order in which a call goes. */
export const FIRST_GROUPS: readonly FieldGroup[] = [
  {
    title: 'What',
    fields: [
      { key: 'topic', label: 'Topic', kind: 'line', must: 'topic' },
      { key: 'angle', label: 'Angle', kind: 'line', must: 'angle' },
    ],
  },
  {
    title: 'When',
    fields: [
      when('startsAt', 'On air', { must: 'startsAt' }),
      { key: 'minutes', label: 'Minutes', kind: 'number' },
      when('replyBy', 'Names by', { must: 'replyBy' }),
    ],
  },
  {
    title: 'How',
    fields: [
      choice('format', 'For', FORMAT_WORDS, { must: 'format' }),
      choice('liveness', 'Live', LIVENESS, { must: 'liveness' }),
      choice('way', 'Where', WAY_WORDS, { must: 'way' }),
      choice('kind', 'Kind', KINDS),
    ],
  },
];

/** What else a producer may tell; folded until it is. */
export const MORE_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Times around it',
    fields: [
      when('arriveAt', 'Arrive, or line check'),
      when('preCallAt', 'Call before'),
      when('recordAt', 'Recorded at'),
      when('embargoUntil', 'Embargo until'),
      note('repeats'),
    ],
  },
  {
    title: 'More on the story',
    fields: [note('link'), note('whyNow'), note('sensitive'), note('notCovered')],
  },
  {
    title: 'Company and audience',
    fields: [
      { key: 'guests', label: 'Other guests', kind: 'guests', hint: 'One a line: Lord Vane, against.' },
      note('presenter'),
      note('speaksFirst'),
      note('audience'),
      choice('reach', 'Heard', REACHES),
      { key: 'isHostile', label: 'Adversarial', kind: 'truth' },
    ],
  },
  {
    title: 'Whom they want',
    fields: [
      { key: 'places', label: 'People', kind: 'number' },
      note('wanted'),
      { key: 'wantsSomebodyNew', label: 'Somebody new', kind: 'truth' },
      note('language'),
      note('diversity'),
    ],
  },
  {
    title: 'Place and terms',
    fields: [
      note('place'),
      { key: 'isInVision', label: 'In vision', kind: 'truth' },
      note('look'),
      note('fee'),
      note('travel'),
      note('comfort'),
      note('access'),
      note('title'),
      note('clipRights'),
    ],
  },
  {
    title: 'Risk, and what we promised',
    fields: [
      note('risk'),
      note('legal'),
      note('promised'),
      note('secondContact'),
      choice('cameBy', 'Came', CAME_BY),
      note('source'),
    ],
  },
];

export const ALL_FIELDS: readonly CallField[] = [...FIRST_GROUPS, ...MORE_GROUPS].flatMap(({ fields }) => fields);
