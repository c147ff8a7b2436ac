import {
  AnswerOffer,
  Candidates,
  ChangeBooking,
  ChangeRequest,
  MakeOffers,
  RequestBook,
  StepRequest,
} from '@greenroom/bookings/server';
import { dayAfter, HOUR, type Instant, londonDayOf, londonHours, MINUTE, weekdayOf, WEEKDAYS } from '@greenroom/kernel';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { statement } from '@greenroom/platform/persistence';
import { DataSource } from 'typeorm';
import type { DemoClock } from './demo-clock';
import { type Facts, logCall } from './ring';

type End = 'confirmed' | 'pencilled' | 're-confirm' | 'released' | 'stood-down' | 'pulled';

/** A booking of the demo's week: by whom, when, and how it ends. */
interface DemoBooking {
  readonly from: string;
  /** Days from this Monday, and the minute of London's day; or from the start of the demo on. */
  readonly onAir: Instant | { readonly weekday: number; readonly at: number };
  readonly facts: Facts;
  readonly end: End;
  /** What the mail said to them. */
  readonly whyYou: string;
  /** Whether the person of the booking before is wanted here, too. */
  readonly isSamePerson?: true;
}

const RADIO = { format: 'radio', liveness: 'live', way: 'phone', kind: 'one-to-one', reach: 'regional' } as const;
const STUDIO = {
  format: 'tv',
  liveness: 'live',
  way: 'studio',
  kind: 'panel',
  reach: 'national',
  minutes: 12,
} as const;
const PODCAST = { format: 'podcast', liveness: 'recorded', way: 'video', kind: 'two-way', minutes: 25 } as const;
const on = (weekday: number, hour: number, minute = 0) => ({ weekday, at: hour * 60 + minute });

const WEEK: readonly DemoBooking[] = [
  {
    ...{ from: 'Nia Prosser', onAir: on(0, 7, 50), end: 'confirmed' },
    facts: { ...RADIO, topic: 'Rents and evictions', angle: 'What a month’s notice means with two children' },
    whyYou: 'You know what a month is when the school is round the corner.',
  },
  {
    ...{ from: 'Soraya Haddad', onAir: on(0, 18, 30), end: 'stood-down' },
    facts: { ...STUDIO, topic: 'NHS waiting lists', angle: 'Who waits longest', notes: { place: 'Studio 2' } },
    whyYou: 'They want somebody who can say who waits, without blaming the ward.',
  },
  {
    ...{ from: 'Leila Farrant', onAir: on(1, 8, 10), end: 'confirmed' },
    facts: { ...RADIO, topic: 'Unpaid carers', angle: 'A week off, and who pays for it' },
    whyYou: 'You have asked for that week yourself. Leila’s listeners have, too.',
  },
  {
    ...{ from: 'Idris Vane', onAir: on(1, 13), end: 'confirmed' },
    facts: { ...PODCAST, topic: 'Buses and trains in the countryside', angle: 'Getting to a job without a car' },
    whyYou: 'You get there without a car every day, and you can say what it costs.',
  },
  {
    ...{ from: 'Nia Prosser', onAir: on(2, 7, 15), end: 'pulled' },
    facts: { ...RADIO, topic: 'Universal credit', angle: 'Five weeks until the first payment' },
    whyYou: 'You explain the five weeks better than the form does.',
  },
  {
    ...{ from: 'Gareth Imlach', onAir: on(2, 17, 40), end: 'confirmed' },
    facts: { ...RADIO, topic: 'Schools and special needs', angle: 'A year for a plan' },
    whyYou: 'You know both ends of the plan: who asks for it, and who has to write it.',
  },
  {
    ...{ from: 'Declan Roe', onAir: on(3, 10, 30), end: 'released' },
    facts: { ...RADIO, format: 'print', kind: 'background', topic: 'Child poverty', angle: 'Shoes in winter' },
    whyYou: 'You see at the school gate what a grant does not cover.',
  },
  {
    ...{ from: 'Soraya Haddad', onAir: on(3, 19, 10), end: 'confirmed' },
    facts: { ...STUDIO, topic: 'Disability benefits', angle: 'What an assessment is like' },
    whyYou: 'You have been with people to more assessments than anybody of ours.',
  },
  {
    ...{ from: 'Leila Farrant', onAir: on(4, 8, 10), end: 're-confirm' },
    facts: { ...RADIO, topic: 'Care homes', angle: 'Who visits, and when' },
    whyYou: 'You can talk of visits without making it a quarrel with the staff.',
  },
  {
    ...{ from: 'Idris Vane', onAir: on(4, 16, 30), end: 'pencilled' },
    facts: { ...PODCAST, topic: 'Young people and mental health', angle: 'The first appointment' },
    whyYou: 'You are good on the day when somebody asks for help for the first time.',
  },
  {
    ...{ from: 'Nia Prosser', onAir: on(5, 9), end: 'confirmed' },
    facts: { ...RADIO, topic: 'Foodbanks', angle: 'Saturday morning at the door' },
    whyYou: 'They want the sound of a Saturday morning, and you are there on most.',
  },
  {
    ...{ from: 'Soraya Haddad', onAir: on(6, 11), end: 'confirmed' },
    facts: { ...STUDIO, kind: 'debate', topic: 'Housing and planning', angle: 'Where the new homes go', minutes: 20 },
    whyYou: 'You hold your own in a debate and stay friendly. There will be one.',
  },
  {
    ...{ from: 'Gareth Imlach', onAir: -6 * MINUTE, end: 'confirmed' },
    facts: { ...RADIO, topic: 'Energy bills', angle: 'What the rise does to people on meters', minutes: 20 },
    whyYou: 'You read meters with people, and the rise begins there.',
  },
  {
    ...{ from: 'Soraya Haddad', onAir: 4 * HOUR, end: 're-confirm' },
    facts: { ...PODCAST, topic: 'Debt and household bills', angle: 'A letter that nobody opens', minutes: 20 },
    whyYou: 'You know what is in that letter, and what to say to whoever hides it.',
  },
  {
    ...{ from: 'Idris Vane', onAir: 6 * HOUR, end: 'confirmed' },
    facts: { ...PODCAST, topic: 'Loneliness and old age', angle: 'Who rings on a Sunday' },
    whyYou: 'You ring people on Sundays. Idris wants to hear how such a call goes.',
  },
  {
    ...{ from: 'Nia Prosser', onAir: 6 * HOUR + 20 * MINUTE, end: 'pencilled', isSamePerson: true },
    facts: { ...RADIO, topic: 'Loneliness and old age', angle: 'A street that looks in' },
    whyYou: 'Nia heard of your street from last year’s piece and asked for you.',
  },
  {
    ...{ from: 'Leila Farrant', onAir: 28 * HOUR, end: 'pencilled' },
    facts: { ...RADIO, topic: 'Flooding and insurance', angle: 'The second time within a year' },
    whyYou: 'You have cleared a kitchen twice and can still joke about it.',
  },
  {
    ...{ from: 'Gareth Imlach', onAir: 28 * HOUR + 15 * MINUTE, end: 'pencilled', isSamePerson: true },
    facts: { ...RADIO, topic: 'Flooding and insurance', angle: 'What a wall would cost' },
    whyYou: 'You have the sums of the wall and say them so that people listen.',
  },
];

const FIVE_MINUTES = 5 * MINUTE;
const YES = { answer: 'accept', words: '', interests: '' } as const;

const KEEP_MAILS = 'update notifications_mail set expires_at = null where put_at < :put';

/** A week of bookings in each of their states, each deed at the time at which an office would have done it. */
export async function bookWeek(app: INestApplicationContext, by: Actor, clock: DemoClock): Promise<void> {
  const now = systemClock.now();
  const booked: string[] = [];
  for (const booking of WEEK) {
    const startsAt = slotOf(booking, now);
    const personId = await new WeekBooking(app, by, clock, startsAt, booked).make(booking);
    if (personId) booked.push(personId);
    // What was mailed so long ago has not failed since because it is too old.
    const values = { put: Math.min(now, startsAt) };
    if (startsAt < now) await statement(app.get(DataSource, { strict: false }), KEEP_MAILS, values);
  }
}

function slotOf({ onAir }: DemoBooking, now: Instant): Instant {
  if (typeof onAir === 'number') return Math.ceil((now + onAir) / FIVE_MINUTES) * FIVE_MINUTES;
  const today = londonDayOf(now);
  const day = dayAfter(today, onAir.weekday - WEEKDAYS.indexOf(weekdayOf(today)));
  return londonHours(day, { from: onAir.at, to: onAir.at + 1 })[0]!.start;
}

/** One of them, from the call on. */
class WeekBooking {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly by: Actor,
    private readonly clock: DemoClock,
    private readonly startsAt: Instant,
    /** Who is booked so far, the last one last. */
    private readonly booked: readonly string[],
  ) {}

  /** Returns whose it is; nobody, where nobody of the network fits. */
  make({ from, facts, end, whyYou, isSamePerson }: DemoBooking): Promise<string | undefined> {
    return this.clock.at(this.startsAt - 30 * HOUR, async () => {
      const call = { from, facts, startsAt: this.startsAt, replyBy: this.startsAt - HOUR };
      const requestId = await logCall(this.app, this.by, call);
      const personId = isSamePerson ? this.booked.at(-1) : await this.firstFree(requestId);
      if (!personId) return undefined;
      const { id } = await this.pencil(requestId, personId, whyYou);
      await this.end(end, requestId, id, from);
      return personId;
    });
  }

  /** Whoever fits best of those whose time is theirs; the rest of the rules an officer may wave through. */
  private async firstFree(requestId: string): Promise<string | undefined> {
    const all = await this.get(Candidates).of(await this.get(RequestBook).find(requestId));
    const free = all.filter(({ id, why }) => !why?.includes('booked') && !this.booked.includes(id));
    return (free.find(({ why }) => why === undefined) ?? free[0])?.id;
  }

  private async pencil(requestId: string, personId: string, whyYou: string) {
    const { version } = await this.get(RequestBook).find(requestId);
    const wish = { personIds: [personId], mode: 'each', whyYou } as const;
    const [offer] = await this.get(MakeOffers).run(requestId, version, wish, this.by);
    await this.get(AnswerOffer).byPerson(offer!.id, personId, YES);
    return this.get(ChangeBooking).pencil({ requestId, personId, saidYes: false }, this.by);
  }

  private async end(end: End, requestId: string, id: string, producer: string): Promise<void> {
    const bookings = this.get(ChangeBooking);
    const version = async () => (await bookings.find(id)).version;
    const later = (hours: number, work: () => Promise<unknown>) => this.clock.at(this.startsAt + hours * HOUR, work);
    if (end === 'pencilled' && this.startsAt > systemClock.now()) return;
    if (end === 'pencilled' || end === 'released') {
      await bookings.release(id, 1, 'They found a guest of their own.', this.by);
      return this.close(requestId);
    }
    await bookings.confirm(id, 1, producer, this.by);
    if (end === 'stood-down')
      await later(-1.5, async () => bookings.standDown(id, await version(), 'breaking-news', false, this.by));
    if (end === 'pulled') await later(-4, async () => bookings.pull(id, await version(), 'illness', this.by));
    // Of last week they have answered since.
    if (end === 're-confirm' && this.startsAt > systemClock.now()) await later(-3, () => this.move(requestId));
    if (end === 'stood-down' || end === 'pulled') await later(-1, () => this.close(requestId));
  }

  private async move(requestId: string): Promise<void> {
    const { version } = await this.get(RequestBook).find(requestId);
    await this.get(ChangeRequest).run(requestId, version, { startsAt: this.startsAt + 30 * MINUTE }, this.by);
  }

  private async close(requestId: string): Promise<void> {
    const { version } = await this.get(RequestBook).find(requestId);
    await this.get(StepRequest).close(requestId, version, 'not-filled', 'They went without us.', this.by);
  }

  private get<Thing>(thing: Type<Thing>): Thing {
    return this.app.get(thing, { strict: false });
  }
}
