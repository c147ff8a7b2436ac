import {
  AnswerOffer,
  Candidates,
  ChangeBooking,
  LogCall,
  MakeOffers,
  RequestBook,
  StepRequest,
} from '@greenroom/bookings/server';
import type { Call } from '@greenroom/bookings/domain';
import { ContactBook } from '@greenroom/contacts/server';
import { dayAfter, HOUR, type Instant, londonDayOf, londonHours, MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type Facts = Partial<
  Omit<Call, 'contactId' | 'outletId' | 'programmeId' | 'askerRole' | 'startsAt' | 'replyBy'>
>;

/** A call of the demo: who rings, when they are on air and must hear, and how far it has come. */
interface DemoCall {
  readonly from: string;
  /** From the start of the demo on; or so many days later, at a minute of London's day. */
  readonly onAir: Instant | { readonly days: number; readonly at: number };
  /** From the start of the demo on. */
  readonly namesBy: Instant;
  /** How long ago it was taken down. */
  readonly ago: number;
  readonly facts: Facts;
  /** What the mail says to those who are asked. */
  readonly whyYou?: string;
  readonly then?: (line: Line) => Promise<void>;
}

const LIVE_RADIO = { format: 'radio', liveness: 'live', way: 'phone', kind: 'one-to-one', reach: 'regional' } as const;

const CALLS: readonly DemoCall[] = [
  {
    from: 'Nia Prosser',
    onAir: 100 * MINUTE,
    namesBy: 44 * MINUTE,
    ago: 50 * MINUTE,
    facts: {
      ...LIVE_RADIO,
      topic: 'Mental health of young people and child poverty',
      angle: 'What waiting for help does to a child and to a family that has little',
      notes: { presenter: 'Ros Tilley', fee: 'None', whyNow: 'The watchdog reports at noon' },
      guests: [{ name: 'A minister, recorded before', stance: 'neutral' }],
    },
    whyYou: 'You see week by week what the wait does to a family. Nia wants that, and no figures.',
    then: async (line) => {
      const [yes, probably, no] = await line.ask('each', 3);
      await line.answer(yes, {
        answer: 'accept',
        words: 'Yes. I would rather talk about families than about the figures.',
      });
      await line.answer(probably, {
        ...{ answer: 'hold', until: line.now + 30 * MINUTE },
        words: 'I think so. Waiting for a colleague to take my shift.',
      });
      await line.answer(no, { answer: 'decline', reason: 'short-notice', words: 'Too soon. Ask me again next week.' });
    },
  },
  {
    from: 'Declan Roe',
    onAir: { days: 1, at: 18.5 * 60 },
    namesBy: 8 * HOUR,
    ago: 5 * HOUR,
    facts: {
      ...{
        topic: 'NHS waiting lists, carers and social care',
        angle: 'Who waits at home while somebody waits for a bed',
      },
      ...{ format: 'print', liveness: 'recorded', way: 'phone', kind: 'background', minutes: 30, places: 2 },
      notes: { fee: '£120', link: 'https://ledger.example/waiting', title: 'Name and what they do' },
    },
    whyYou: 'Declan has the hospitals’ side. You know what it is like at home, and you put it plainly.',
    then: async (line) => {
      const [first] = await line.ask('ladder', 4);
      await line.answer(first, { answer: 'decline', reason: 'care-duties', words: 'My mother comes home that day.' });
    },
  },
  {
    from: 'Leila Farrant',
    onAir: 21 * HOUR,
    namesBy: 5 * HOUR,
    ago: 4 * HOUR,
    facts: {
      ...LIVE_RADIO,
      topic: 'Unpaid carers and social care',
      angle: 'Who looks after whom once the day centre is shut',
      notes: { presenter: 'Tam Ellory' },
    },
    whyYou: 'You said in March that nobody asks who steps in once the centre shuts. Leila is asking that.',
    then: async (line) => {
      const [yes] = await line.ask('first', 2);
      await line.answer(yes, { answer: 'accept', words: 'Happy to, from home.' });
      await line.pencil(yes);
    },
  },
  {
    from: 'Idris Vane',
    onAir: 52 * HOUR,
    namesBy: 28 * HOUR,
    ago: 26 * HOUR,
    facts: {
      ...{ topic: 'Bus cuts in the countryside', angle: 'Who is left at the stop', format: 'podcast' },
      ...{ liveness: 'recorded', way: 'video', kind: 'two-way', minutes: 25, reach: 'national' },
    },
    whyYou: 'Idris has half an hour for one line of buses, and you have ridden it to work for years.',
    then: async (line) => {
      const [yes] = await line.ask('each', 1);
      await line.answer(yes, { answer: 'accept', words: 'Yes, and I can tell of the 37.' });
      await line.confirm(yes);
    },
  },
  {
    from: 'Gareth Imlach',
    onAir: 26 * HOUR,
    namesBy: 7 * HOUR,
    ago: 20 * MINUTE,
    facts: { topic: 'Universal credit and disability benefits', angle: '', format: 'radio', liveness: 'live' },
  },
  {
    from: 'Soraya Haddad',
    onAir: { days: 2, at: 18.5 * 60 },
    namesBy: 26 * HOUR,
    ago: 3 * HOUR,
    facts: {
      ...{ topic: 'Schools, child poverty and the mental health of young people', format: 'podcast', way: 'video' },
      ...{ angle: 'What a school can mend, and what it cannot', liveness: 'recorded', kind: 'two-way', minutes: 20 },
      notes: { access: 'Questions the day before', presenter: 'Ros Tilley' },
    },
    then: (line) => line.check(),
  },
  {
    from: 'Rufus Amberley',
    onAir: 30 * HOUR,
    namesBy: 9 * HOUR,
    ago: 2 * HOUR,
    facts: {
      format: 'print',
      liveness: 'recorded',
      way: 'phone',
      kind: 'background',
      topic: 'Rents and evictions',
      angle: 'What a notice does to a family with children at school',
    },
    whyYou: 'You have sat with families in the week that the notice comes. Rufus names nobody without a yes.',
    then: async (line) => {
      const [only] = await line.ask('ladder', 1);
      await line.answer(only, { answer: 'decline', reason: 'not-free', words: 'I am teaching all morning.' });
    },
  },
  {
    from: 'Hamish Calloway',
    onAir: 90 * HOUR,
    namesBy: 60 * HOUR,
    ago: 9 * HOUR,
    facts: { topic: 'Horse racing', angle: 'A tipster for the weekend', format: 'print', way: 'phone' },
    then: (line) => line.close(),
  },
];

/** Takes the demo's calls down, asks people and writes down what they say, by the ways that an officer takes. */
export async function ring(app: INestApplicationContext, by: Actor): Promise<void> {
  for (const call of CALLS) await take(app, by, call);
}

async function take(app: INestApplicationContext, by: Actor, call: DemoCall): Promise<void> {
  const get = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
  const now = systemClock.now();
  const minute = (instant: Instant) => Math.ceil(instant / (5 * MINUTE)) * 5 * MINUTE;
  const times = { startsAt: minute(slotOf(call, now)), replyBy: minute(now + call.namesBy) };
  const id = await logCall(app, by, { from: call.from, facts: call.facts, ...times });
  await call.then?.(new Line(app, by, id, now, call.whyYou ?? ''));
  // As if it had come in before the demo began: its clock has run for a while.
  await statement(get(DataSource), 'update bookings_request set created_at = :at where id = :id', {
    ...{ id, at: now - call.ago },
  });
}

/** Takes down what somebody of the book of contacts asks for; returns the request's id. */
export async function logCall(
  app: INestApplicationContext,
  by: Actor,
  { from, facts, ...times }: { from: string; facts: Facts; startsAt: Instant; replyBy: Instant },
): Promise<string> {
  const contacts = app.get(ContactBook, { strict: false });
  const [caller] = await contacts.entries(await contacts.page({ q: from }, londonDayOf(systemClock.now()), 1));
  if (!caller) throw new Error(`The demo knows no ${from}`);
  const [post] = caller.posts;
  const asker = { contactId: caller.id, outletId: post?.outletId ?? null, programmeId: post?.programmeId ?? null };
  return app.get(LogCall, { strict: false }).run({ ...facts, ...asker, askerRole: post?.role ?? null, ...times }, by);
}

function slotOf({ onAir }: DemoCall, now: Instant): Instant {
  if (typeof onAir === 'number') return now + onAir;
  return londonHours(dayAfter(londonDayOf(now), onAir.days), { from: onAir.at, to: onAir.at + 1 })[0]!.start;
}

type Given = Partial<Parameters<AnswerOffer['byOfficer']>[2]> & Pick<Parameters<AnswerOffer['byOfficer']>[2], 'answer'>;

/** What an officer does with one call. */
class Line {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly by: Actor,
    private readonly id: string,
    readonly now: Instant,
    private readonly whyYou: string,
  ) {}

  /** Asks the first of those who can speak; returns the offers' ids. */
  async ask(mode: 'each' | 'first' | 'ladder', count: number): Promise<string[]> {
    const request = await this.get(RequestBook).find(this.id);
    const all = await this.get(Candidates).of(request);
    const fit = [...all.filter(({ why }) => why === undefined), ...all.filter(({ why }) => why !== undefined)];
    const personIds = fit.slice(0, count).map(({ id }) => id);
    if (personIds.length === 0) return [];
    const wish = { personIds, mode, whyYou: this.whyYou };
    const offers = await this.get(MakeOffers).run(this.id, request.version, wish, this.by);
    return offers.map(({ id }) => id);
  }

  async answer(offerId: string | undefined, given: Given): Promise<void> {
    if (!offerId) return;
    const { version } = await this.get(AnswerOffer).find(offerId);
    await this.get(AnswerOffer).byOfficer(offerId, version, { words: '', interests: '', ...given }, this.by);
  }

  async pencil(offerId: string | undefined): Promise<string | undefined> {
    const personId = offerId && (await this.get(AnswerOffer).find(offerId)).personId;
    if (!personId) return undefined;
    return (await this.get(ChangeBooking).pencil({ requestId: this.id, personId, saidYes: false }, this.by)).id;
  }

  async confirm(offerId: string | undefined): Promise<void> {
    const id = await this.pencil(offerId);
    if (id) await this.get(ChangeBooking).confirm(id, 1, 'Idris Vane', this.by);
  }

  async check(): Promise<void> {
    await this.get(StepRequest).triage(this.id, await this.version(), this.by);
  }

  async close(): Promise<void> {
    await this.get(StepRequest).close(this.id, await this.version(), 'out-of-scope', 'None of ours bets.', this.by);
  }

  private async version(): Promise<number> {
    return (await this.get(RequestBook).find(this.id)).version;
  }

  private get<Thing>(thing: Type<Thing>): Thing {
    return this.app.get(thing, { strict: false });
  }
}
