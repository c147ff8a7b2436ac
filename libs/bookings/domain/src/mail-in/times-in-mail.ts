import { type Day, type Instant, londonDayOf, londonHours, londonMinuteOf, type MinuteOfDay } from '@greenroom/kernel';
import { type Clock, clocksIn } from './clocks-in-mail';
import { datesIn } from './days-in-mail';
import type { Found } from './mail-text';
import { type Making, type Meaning, meaningFor, meaningOf, type TimeRole } from './meaning-of-times';

export type TimesRead = Readonly<Partial<Record<TimeRole, Instant>>>;

const MORNING = /\b(morning|breakfast|a\.?m)\b/i;
const LATER = /\b(afternoon|evening|tonight|drive ?time|drive|late show|night)\b/i;
const AT_NIGHT = /\b(?:tonight|(?:this|tomorrow|\w+day) (?:evening|night)|late show)\b/i;
const ELSEWHERE = /^[,( ]*(?:cet|cest|est|edt|et|pst|pt|eastern|central european|new york|paris|local time)\b/i;

/** The times of a mail, each for what it is; what may be meant in two ways is left out. */
export function timesIn(subject: string, body: string, sent: Instant, making: Making): TimesRead {
  // Line ends within a sentence are how the mail was wrapped; a list keeps its lines.
  const text = `${subject}\n\n${body}`.replace(/[’‘]/g, "'");
  const clocks = clocksIn(text);
  const mail: DatedMail = { text, halves: withoutOthersHalves(text, clocks), days: datesIn(text, sent), sent, making };
  const read = clocks.flatMap((clock, at) => timeOf(mail, clock, clocks[at - 1]?.end ?? 0));
  const found: Partial<Record<TimeRole, Instant>> = {};
  for (const role of ['air', 'reply', 'record', 'arrive', 'call'] as const) {
    const all = read.filter((one) => one.role === role);
    const most = Math.max(...all.map(({ sureness }) => sureness));
    const instants = new Set(all.filter(({ sureness }) => sureness === most).map(({ instant }) => instant));
    const [only] = instants;
    if (instants.size === 1 && only !== undefined) found[role] = only;
  }
  return plausible(found, sent);
}

/** Nobody answers after they were on air, and nobody asks for yesterday. */
function plausible({ air, ...rest }: TimesRead, sent: Instant): TimesRead {
  const kept = Object.entries(rest).filter(([, instant]) => instant >= sent && (air === undefined || instant < air));
  return { ...(air !== undefined && air >= sent && { air }), ...Object.fromEntries(kept) };
}

interface DatedMail {
  readonly text: string;
  /** The text, of the same length, without what says of one time alone which half of the day it is in. */
  readonly halves: string;
  readonly days: readonly Found<Day>[];
  readonly sent: Instant;
  readonly making: Making;
}

interface TimeMeant extends Meaning {
  readonly instant: Instant;
}

/** @param last where the time before it ends: what was said until then belongs to that one */
function timeOf(mail: DatedMail, clock: Found<Clock>, last: number): TimeMeant[] {
  const { text, making } = mail;
  if (ELSEWHERE.test(text.slice(clock.end))) return [];
  const [from, to] = sentenceAround(text, clock.at, clock.end);
  const before = text.slice(Math.max(from, last), clock.at);
  const said = meaningOf(before, text.slice(clock.end, to), text.slice(from, to));
  const meaning = said && meaningFor(making, said, before);
  if (!meaning || (clock.value.isBare && (meaning.role !== 'reply' || meaning.sureness < 2))) return [];
  const minute = meaning.role === 'reply' ? minuteToAnswer(clock, mail, to) : minuteMeant(clock, mail, [from, to]);
  const day = minute === undefined ? undefined : dayFor(mail, clock, [from, to], meaning.role, minute);
  const instant = day === undefined ? undefined : instantOf(day, minute!);
  return instant === undefined ? [] : [{ ...meaning, instant }];
}

/** By what is said of the time of day, the nearest first. */
function minuteMeant(
  { at, end, value }: Found<Clock>,
  { text, halves }: DatedMail,
  [from, to]: readonly [number, number],
): number | undefined {
  const [own = ''] = OWN_HALF.exec(text.slice(end, to)) ?? [];
  const places = [own, halves.slice(Math.max(from, at - 30), at), halves.slice(from, to), halves];
  if (value.isEither) return halfSaid(value.minute, places);
  return (value.isOftenEarly && halfSaid(value.minute, places, AT_NIGHT)) || value.minute;
}

/** Right behind a time: “by 6 tonight” says nothing of the others. */
const OWN_HALF = /^ ?(?:tonight|(?:(?:this|tomorrow|in the) )?(?:morning|afternoon|evening))\b/i;

function withoutOthersHalves(text: string, clocks: readonly Found<Clock>[]): string {
  let read = text;
  for (const { end } of clocks) {
    const [half = ''] = OWN_HALF.exec(text.slice(end)) ?? [];
    read = read.slice(0, end) + ' '.repeat(half.length) + read.slice(end + half.length);
  }
  return read;
}

/** Nobody is asked to answer in the night: of two halves it is the one in which an office is open. */
function minuteToAnswer({ at, end, value }: Found<Clock>, { text }: DatedMail, to: number): number | undefined {
  if (!value.isEither) return value.minute;
  const said = halfSaid(value.minute, [text.slice(end, Math.min(to, end + 16)), text.slice(Math.max(0, at - 16), at)]);
  return said ?? [value.minute, value.minute + 720].find((one) => one >= 8 * 60 && one < 19 * 60);
}

function halfSaid(minute: number, places: readonly string[], later = LATER): number | undefined {
  for (const place of places) {
    const [early, late] = [MORNING.test(place), later.test(place)];
    if (early !== late) return early ? minute : minute + 720;
  }
  return undefined;
}

/** The day beside the time, else the one that the whole mail speaks of; for an answer, the next such time. */
function dayFor(
  { text, days, sent }: DatedMail,
  clock: Found<Clock>,
  [from, to]: readonly [number, number],
  role: TimeRole,
  minute: number,
): Day | undefined {
  const beside = days
    .filter(({ at, end }) => at >= from && end <= to)
    .map((day) => ({ day, gap: day.end <= clock.at ? clock.at - day.end : day.at - clock.end }))
    .sort((one, other) => one.gap - other.gap)[0];
  if (beside && (role !== 'reply' || beside.gap < 30)) return beside.day.value;
  const today = londonDayOf(sent);
  if (role === 'reply') return londonMinuteOf(sent) < minute ? today : undefined;
  const spoken = new Set(days.filter((day) => !isOfAnAnswer(text, day)).map(({ value }) => value));
  return spoken.size === 1 ? [...spoken][0] : undefined;
}

function isOfAnAnswer(text: string, day: Found<Day>): boolean {
  const [from] = sentenceAround(text, day.at, day.end);
  return meaningOf(text.slice(from, day.at), '', '')?.role !== 'air';
}

function sentenceAround(text: string, at: number, end: number): [number, number] {
  const before = /[^]*(?:[!?;]\s|\.\s+(?=[A-Z])|\n\s*\n|\n\s*(?=[-*•]|[A-Z][\w /]{1,18}:))/.exec(text.slice(0, at));
  const after = /[!?;]\s|\.\s+(?=[A-Z])|\n\s*\n|\n\s*(?=[-*•]|[A-Z][\w /]{1,18}:)/.exec(text.slice(end));
  return [before ? before[0].length : 0, after ? end + after.index : text.length];
}

function instantOf(day: Day, minute: number): Instant | undefined {
  return londonHours(day, { from: minute as MinuteOfDay, to: (minute + 1) as MinuteOfDay })[0]?.start;
}

/** When a mail was sent, by its header; undefined where that cannot be read. */
export function sentAt(header: string, now: Instant): Instant | undefined {
  const exact = /\d{4}.*[+-]\d{4}/.test(header) ? Date.parse(header.replace(/\s*\(.*\)$/, '')) : Number.NaN;
  if (!Number.isNaN(exact)) return exact;
  const year = /\b(20\d{2})\b/.exec(header)?.[1];
  const [day] = year ? datesIn(header, Date.parse(`${year}-01-01T12:00:00Z`)) : datesIn(header, now);
  const clock = clocksIn(header.replace(/(\d{1,2}:\d{2}):\d{2}/, '$1'))[0];
  return day && clock ? instantOf(day.value, clock.value.minute) : undefined;
}
