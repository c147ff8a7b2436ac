import { Calendar, ChangeBooking, RaiseAlert, RequestBook } from '@greenroom/bookings/server';
import { HandOver, OutOfHoursBook, Rota, StaffBook } from '@greenroom/identity/server';
import { type Day, dayAfter, HOUR, londonDayOf, londonInstant, weekdayOf, WEEKDAYS } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';

const OFFICE_PHONE = '020 7946 0100';

/** From when to when of London's day, in minutes, and whose account it is; the two of a weekday hand over for half an hour. */
const WEEKDAY = [
  ['officer', 7 * 60, 14 * 60 + 30],
  ['lead', 14 * 60, 21 * 60],
] as const;
const WEEKEND = [['lead', 9 * 60, 17 * 60]] as const;

const NOTE =
  'Nia rings from a withheld number and decides by the hour. Declan takes no for an answer, but not silence: ring him ' +
  'before six. The podcast wants its questions the day before; I have promised them by tomorrow noon.';

/** The demo's rota of this and the next week, who is asked out of hours, a note of the officer before, and an alert. */
export async function staffTheDesk(app: INestApplicationContext): Promise<void> {
  const get = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
  const actor = async (account: string): Promise<Actor> => {
    const { id, name } = (await get(StaffBook).byEmail(`${account}@greenroom.example`))!;
    return { id, name };
  };
  const [lead, admin] = [await actor('lead'), await actor('admin')];
  const outOfHours = get(OutOfHoursBook);
  const people = [
    { staffId: lead.id, phone: '07700 900411' },
    { staffId: admin.id, phone: '07700 900412' },
  ];
  await outOfHours.change((await outOfHours.read()).version, OFFICE_PHONE, people, lead);
  const today = londonDayOf(systemClock.now());
  const monday = dayAfter(today, -WEEKDAYS.indexOf(weekdayOf(today)));
  for (const day of Array.from({ length: 7 }, (_, at) => dayAfter(monday, at))) {
    for (const [account, from, to] of shiftsOf(day)) {
      const { id: staffId } = await actor(account);
      const span = { start: londonInstant(day, from), end: londonInstant(day, to) };
      await get(Rota).add({ staffId, ...span }, lead);
    }
  }
  await get(Rota).repeatWeek(dayAfter(monday, 7), lead);
  await get(HandOver).write(NOTE, lead);
  await warnOfTheHold(app);
}

function shiftsOf(day: Day) {
  return ['saturday', 'sunday'].includes(weekdayOf(day)) ? WEEKEND : WEEKDAY;
}

/** As if the pencil of the demo had been there for a while: its clock began with the demo. */
async function warnOfTheHold(app: INestApplicationContext): Promise<void> {
  const get = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
  const now = systemClock.now();
  const week = { start: now, end: now + 7 * 24 * HOUR };
  const [pencil] = await get(Calendar).within({ ...week, state: 'pencilled', isReleasedWanted: false });
  if (!pencil) return;
  const booking = await get(ChangeBooking).find(pencil.id);
  const request = await get(RequestBook).find(booking.requestId);
  const occasion = `hold-half ${booking.id} ${booking.holdEndsAt}`;
  await get(Transactions).run((manager) =>
    get(RaiseAlert).run(manager, { kind: 'hold-half', request, booking, occasion }),
  );
}
