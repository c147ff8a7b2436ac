import { HOUR } from '@greenroom/kernel';
import { type AlertFacts, type AlertKind, holdWarnings, isMended } from './alerts';

const STANDS: AlertFacts = {
  ...{ isOver: false, hasPlace: true, hasGoneOn: false, isAnswered: false, isFree: false },
  ...{ booking: null, offer: null },
};

it('warns of a hold at its half and when a seventh is left, which comes later', () => {
  expect(holdWarnings(0, 14 * HOUR)).toEqual([
    { kind: 'hold-half', at: 7 * HOUR },
    { kind: 'hold-ending', at: 12 * HOUR },
  ]);
});

describe('the cause of an alert', () => {
  it.each<[AlertKind, Partial<AlertFacts>, Partial<AlertFacts>]>([
    ['ladder-ended', {}, { hasGoneOn: true }],
    ['ladder-ended', {}, { hasPlace: false }],
    ['not-reached', { offer: 'sent' }, { offer: 'accepted' }],
    ['reconfirm-declined', { booking: 're-confirm' }, { booking: 'pulled' }],
    ['reconfirm-lapsed', { booking: 'pencilled' }, { booking: 'pencilled', isAnswered: true }],
    ['hold-half', { booking: 'pencilled' }, { booking: 'confirmed' }],
    ['hold-ending', { offer: 'holding' }, { offer: 'accepted' }],
    ['hold-lapsed', { offer: 'expired' }, { offer: 'expired', hasGoneOn: true }],
    ['booking-pulled', { booking: 'pulled', hasGoneOn: true }, { booking: 'pulled', hasPlace: false }],
    ['person-removed', { booking: 'pulled' }, { booking: 'pulled', isOver: true }],
    ['not-free-any-more', { booking: 'confirmed' }, { booking: 'confirmed', isFree: true }],
    ['not-free-any-more', { offer: 'sent' }, { offer: 'declined' }],
  ])('%s stands with %j, and is gone with %j', (kind, standing, gone) => {
    expect(isMended(kind, { ...STANDS, ...standing })).toBe(false);
    expect(isMended(kind, { ...STANDS, ...gone })).toBe(true);
  });

  it('is no request’s where nobody has the duty', () => {
    expect(isMended('nobody-on-duty', { ...STANDS, isOver: true })).toBe(false);
  });
});
