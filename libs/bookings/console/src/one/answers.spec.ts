import type { Booking, Offer } from '../words/request-in-words';
import { askedLatelyInWords, askedOf, countedInWords, reasonInWords, rungsOf, toldOnClosing } from './answers';

const NOW = Date.parse('2026-10-20T11:00:00Z');
const TO_COME = '2026-10-20T12:04:00Z';

const offer = (personId: string, state: string, more: object = {}) =>
  ({ id: `o-${personId}`, personId, name: personId, photo: null, state, place: 0, reason: null, ...more }) as Offer;
const booking = (personId: string, state: string, more: object = {}) =>
  ({
    id: `b-${personId}-${state}`,
    personId,
    name: personId,
    photo: null,
    state,
    reason: null,
    endsAt: TO_COME,
    ...more,
  }) as Booking;

describe('those who were asked', () => {
  it('are one entry each, the surest first, who is out last; rungs that wait stand apart', () => {
    const offers = [
      offer('Ada', 'declined', { reason: 'travel' }),
      offer('Bea', 'sent'),
      offer('Cyn', 'accepted'),
      offer('Dot', 'draft', { place: 5 }),
      offer('Eve', 'draft', { place: 4 }),
    ];
    const asked = askedOf({ offers, bookings: [booking('Cyn', 'confirmed'), booking('Fay', 'pencilled')] }, NOW);
    expect(asked.map(({ name, state }) => [name, state])).toEqual([
      ['Cyn', 'confirmed'],
      ['Fay', 'pencilled'],
      ['Bea', 'sent'],
      ['Ada', 'declined'],
    ]);
    expect(countedInWords(asked)).toBe('1 confirmed, 1 pencilled, 1 waiting, 1 no');
    expect(rungsOf({ offers }).map(({ name }) => name)).toEqual(['Eve', 'Dot']);
  });

  it.each([
    ['released', 'accepted', 'accepted'],
    ['released', 'expired', 'released'],
    ['stood-down', 'withdrawn', 'stood-down'],
    ['confirmed', 'accepted', 'confirmed'],
  ])('stand by a booking that %s with an offer that %s as %s', (ended, offered, state) => {
    const [one] = askedOf({ offers: [offer('Ada', offered)], bookings: [booking('Ada', ended)] }, NOW);
    expect(one?.state).toBe(state);
  });

  it.each([
    ['expired', 0, 'Asked for this one'],
    ['withdrawn', 2, 'Asked for this one, and 2× in 28 days'],
    ['draft', 0, 'Not asked in 28 days'],
    ['draft', 3, 'Asked 3× in 28 days'],
  ])('are said to have been asked lately: here %s, %d elsewhere: %s', (state, others, words) => {
    expect(askedLatelyInWords('Ada', others, { offers: [offer('Ada', state), offer('Bea', 'expired')] })).toBe(words);
  });

  it('are told when their request is closed, before it was on air', () => {
    const offers = ['sent', 'holding', 'accepted', 'declined', 'draft'].map((state) => offer(state, state));
    expect(toldOnClosing({ offers, startsAt: TO_COME }, NOW)).toBe(3);
    expect(toldOnClosing({ offers, startsAt: null }, NOW)).toBe(3);
    expect(toldOnClosing({ offers, startsAt: TO_COME }, Date.parse(TO_COME))).toBe(0);
  });

  it('were on air once the time of what they were confirmed for has passed', () => {
    const bookings = ['confirmed', 'pencilled', 'stood-down'].map((state) =>
      booking(state, state, { endsAt: '2026-10-20T11:00:00Z' }),
    );
    const asked = askedOf({ offers: [], bookings }, NOW);
    expect(asked.map(({ standing }) => standing)).toEqual(['Pencilled', 'Was on air', 'Stood down']);
    expect(countedInWords(asked)).toBe('1 was on air, 1 pencilled');
  });

  it('stand by the newer pencil after one that was released', () => {
    const bookings = [booking('Ada', 'pencilled'), booking('Ada', 'released')];
    expect(askedOf({ offers: [], bookings }, NOW)[0]?.state).toBe('pencilled');
  });

  it.each([
    ['declined', { reason: 'travel' }, {}, 'Reason: it is too far to travel.'],
    ['accepted', {}, {}, ''],
    [
      'withdrawn',
      {},
      { state: 'stood-down', reason: 'ran-long', noticeBand: 'within-a-day' },
      'The outlet dropped us: another item ran long, 2 to 24 hours before.',
    ],
  ])('say why, where it is known: %s', (state, offered, booked, words) => {
    const bookings = 'state' in booked ? [booking('Ada', booked.state as string, booked)] : [];
    expect(reasonInWords(askedOf({ offers: [offer('Ada', state, offered)], bookings }, NOW)[0]!)).toBe(words);
  });
});
