import { NOTHING_KNOWN } from '@greenroom/bookings/domain';
import { dayAfter, londonDayOf, londonHours, ofEachWeekday } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { newId } from '@greenroom/platform/server';
import type { DataSource } from 'typeorm';
import { inserter } from './desk-data';
import { seededRandom, syntheticProfiles, syntheticStories } from './synthetic';

const [MINUTE, DAY] = [60_000, 86_400_000];
const OUTLETS = 40;
/** Two years, and the next four weeks. */
const [DAYS_BACK, DAYS_AHEAD] = [730, 28];
const OFFERS_EACH = 3;
const OPEN_STAGES = ['new', 'triaged', 'offered-out', 'offered-out', 'options-sent'];
const OFFERED = ['accepted', 'holding', 'sent', 'declined', 'expired'];
const BY = { byKind: 'staff', byId: 'staff-1' };

const REQUEST =
  'bookings_request (id, number, state, owner_id, contact_id, outlet_id, programme_id, starts_at, reply_by, call, taken_by, outcome, reason, closed_at, created_at, version, changed_by, changed_at)';
const OFFER =
  'bookings_offer (id, request_id, person_id, state, mode, place, why_you, sent_at, due_at, answered_at, answered_by, reason, words, interests, off_limits, version, changed_at)';
const BOOKING =
  'bookings_booking (id, request_id, offer_id, person_id, outlet_id, state, starts_at, ends_at, blocked_from, blocked_until, hold_ends_at, outlet_yes, person_yes, interests, off_limits, version, changed_at)';
const CHANGE =
  'bookings_change (id, request_id, subject, subject_id, deed, from_state, to_state, at, by_kind, by_id, reason)';

interface Size {
  readonly bookings: number;
  readonly people: number;
  readonly open: number;
}

/** Fills the tables as two years of calls would: each booking with its request, offers and history; some are open. */
export async function seedBookings(dataSource: DataSource, { bookings, people, open }: Size): Promise<void> {
  const random = seededRandom(11);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  const insert = inserter(dataSource);
  const now = Date.now();
  const personIds = await seedPeople(insert, people, now);
  const askers = await seedOutlets(insert, now);
  await insert.flush(0);
  // Whoever matches looks for people only once somebody has been changed.
  await statement(dataSource, 'update people_revision set revision = 1');
  const stories = syntheticStories(2_000);
  const topics = syntheticProfiles(people).flatMap(({ tags }) => tags.map(({ topic }) => topic));
  let number = 100;

  const request = async (startsAt: number, state: string) => {
    const id = newId();
    const { contactId, outletId, programmeId } = pick(askers);
    const { contactId: _c, outletId: _o, programmeId: _p, startsAt: _s, replyBy: _r, ...nothing } = NOTHING_KNOWN;
    const { title } = pick(stories);
    const call = {
      ...{
        ...nothing,
        askerRole: 'producer',
        topic: `${pick(topics)}: ${title}`,
        angle: title,
        liveness: 'live',
        way: 'phone',
      },
      ...{ format: pick(['radio', 'podcast']), kind: 'one-to-one', reach: 'local' },
    };
    const isClosed = state === 'closed';
    const at = Math.min(now, startsAt) - DAY;
    number += 1;
    await insert(REQUEST, [
      ...[id, number, state, 'staff-1', contactId, outletId, programmeId, startsAt, startsAt - 4 * 60 * MINUTE],
      ...[JSON.stringify(call), null, isClosed ? 'aired' : null, '', isClosed ? startsAt + DAY : null, at, 1, null, at],
    ]);
    await insert(CHANGE, [newId(), id, 'request', id, 'log', null, 'new', at, BY.byKind, BY.byId, '']);
    return { id, outletId, at };
  };
  const offer = async (requestId: string, personId: string, place: number, state: string, at: number) => {
    const id = newId();
    await insert(OFFER, [
      ...[id, requestId, personId, state, 'each', place, '', at, at + DAY, at, 'person', null, '', '', '', 1, at],
    ]);
    await insert(CHANGE, [newId(), requestId, 'offer', id, 'send', 'draft', 'sent', at, BY.byKind, BY.byId, '']);
    return id;
  };
  const slotOn = (day: number) => {
    const at = 7 * 60 + Math.floor(random() * 180) * 5;
    return londonHours(dayAfter(londonDayOf(now), day), { from: at, to: at + 1 })[0]!.start;
  };

  const each = Math.ceil(bookings / people);
  const days = DAYS_BACK + DAYS_AHEAD;
  for (let n = 0; n < bookings; n++) {
    const personId = personIds[n % people]!;
    // One a person in each stretch of days, so that no two of theirs overlap; their pencils may.
    const turn = Math.floor(n / people);
    const startsAt = slotOn(Math.floor(((turn + 0.1 + random() * 0.8) * days) / each) - DAYS_BACK);
    const isPast = startsAt < now;
    const state = isPast
      ? pick(['closed', 'closed', 'closed', 'debriefed', 'stood-down', 'released'])
      : pick(['confirmed', 'confirmed', 'confirmed', 'pencilled', 're-confirm', 'stood-down', 'released']);
    const asked = await request(startsAt, isPast ? 'closed' : 'filled');
    const offerId = await offer(asked.id, personId, 0, 'accepted', asked.at);
    for (let place = 1; place < OFFERS_EACH; place++)
      await offer(asked.id, pick(personIds), place, 'filled-elsewhere', asked.at);
    const id = newId();
    const endsAt = startsAt + pick([4, 8, 12, 25]) * MINUTE;
    const yes = JSON.stringify({ by: 'Somebody', at: asked.at });
    await insert(BOOKING, [
      ...[id, asked.id, offerId, personId, asked.outletId, state, startsAt, endsAt],
      ...[startsAt - 15 * MINUTE, endsAt + 15 * MINUTE, startsAt - 60 * MINUTE, yes, yes, '', '', 1, asked.at],
    ]);
    for (const [deed, from, to] of [
      ['pencil', null, 'pencilled'],
      ['confirm', 'pencilled', 'confirmed'],
    ] as const)
      await insert(CHANGE, [newId(), asked.id, 'booking', id, deed, from, to, asked.at, BY.byKind, BY.byId, '']);
    await insert.flush();
  }
  for (let n = 0; n < open; n++) {
    const asked = await request(slotOn(1 + Math.floor(random() * 6)), pick(OPEN_STAGES));
    for (const [place, state] of OFFERED.entries()) await offer(asked.id, pick(personIds), place, state, now);
  }
  await insert.flush(0);
}

type Insert = ReturnType<typeof inserter>;

async function seedPeople(insert: Insert, people: number, now: number): Promise<string[]> {
  const ids: string[] = [];
  const week = JSON.stringify(ofEachWeekday(() => [{ from: 7 * 60, to: 22 * 60 }]));
  const limits = JSON.stringify({ earliest: null, latest: null, notice: null, travel: 0 });
  for (const { name, bio, tags } of syntheticProfiles(people)) {
    const id = newId();
    ids.push(id);
    const columns = 'id, reference, name, role, bio, met_by, region, changed_at, revision, is_removed, email';
    await insert(`people_person (${columns})`, [
      ...[id, id, name, 'Adviser', bio, 'Lea Officer', 'Leeds', now, 1, false, `${id}@people.example`],
    ]);
    for (const [place, { topic, weight }] of tags.entries())
      await insert('people_expertise (person_id, place, topic, weight)', [id, place, topic, weight]);
    const times = 'person_id, version, week, exceptions, time_off, limits, changed_at, changes';
    await insert(`people_availability (${times})`, [id, 1, week, '[]', '[]', limits, now, '{}']);
    const on = londonDayOf(now - 90 * DAY);
    for (const kind of ['course', 'practice-interview', 'airing', 'mentor-yes'])
      await insert('people_evidence (id, person_id, kind, format, on_day, noted_at)', [
        ...[newId(), id, kind, null, on, now],
      ]);
  }
  return ids;
}

async function seedOutlets(insert: Insert, now: number) {
  const askers = [];
  for (let n = 0; n < OUTLETS; n++) {
    const [outletId, programmeId, contactId] = [newId(), newId(), newId()];
    await insert('contacts_outlet (id, name, key, media, note, version, changed_at)', [
      ...[outletId, `Outlet ${n}`, `outlet ${n}`, '[]', '', 1, now],
    ]);
    await insert('contacts_programme (id, outlet_id, name, key, note, version, changed_at)', [
      ...[programmeId, outletId, `Programme ${n}`, `programme ${n}`, '', 1, now],
    ]);
    const contact = 'id, name, key, email, mobile, desk, note, version, changed_at';
    await insert(`contacts_contact (${contact})`, [
      ...[contactId, `Producer ${n}`, `producer ${n}`, `producer${n}@outlet.example`, '07700 900101', '', '', 1, now],
    ]);
    await insert('contacts_post (contact_id, place, outlet_id, programme_id, role)', [
      ...[contactId, 0, outletId, programmeId, 'producer'],
    ]);
    askers.push({ outletId, programmeId, contactId });
  }
  return askers;
}
