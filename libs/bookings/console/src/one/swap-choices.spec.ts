import type { Booking, Offer } from '../words/request-in-words';
import { swapChoices } from './swap-choices';

const offer = (personId: string, state: string) =>
  ({ id: `o-${personId}`, personId, name: personId, photo: null, state, place: 0, reason: null }) as Offer;
const booking = (personId: string, state: string) =>
  ({ id: `b-${personId}`, personId, name: personId, photo: null, state, reason: null }) as Booking;

it('may take a place who has said yes, and after them who has not said no', () => {
  const offers = [
    ...[offer('Ada', 'accepted'), offer('Bea', 'filled-elsewhere'), offer('Cyn', 'accepted')],
    ...[offer('Dot', 'declined'), offer('Eve', 'sent'), offer('Flo', 'withdrawn')],
  ];
  const bookings = [booking('Ada', 'confirmed'), booking('Gwen', 'pencilled'), booking('Hal', 'confirmed')];
  const choices = swapChoices({ offers, bookings }, { personId: 'Ada' }, 0);
  expect(choices.map(({ name, isYes }) => `${name} ${isYes}`)).toEqual([
    'Gwen true',
    'Cyn true',
    'Eve false',
    'Bea false',
  ]);
});
