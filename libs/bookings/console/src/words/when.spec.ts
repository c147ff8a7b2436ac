import { DAY } from '@greenroom/kernel';
import { readWhen, whenHint, whenInFull } from './when';

// A Sunday, 09:45 in London.
const NOW = Date.parse('2026-11-22T09:45:20Z');

describe('a time as it is jotted down', () => {
  it.each([
    ['19:10', '2026-11-22T19:10:00Z'],
    ['07.50', '2026-11-23T07:50:00Z'],
    ['7:50 tomorrow', '2026-11-23T07:50:00Z'],
    ['tomorrow at 0750', '2026-11-23T07:50:00Z'],
    ['tonight 7pm', '2026-11-22T19:00:00Z'],
    ['tue 7.15 pm', '2026-11-24T19:15:00Z'],
    ['sun 08:00', '2026-11-29T08:00:00Z'],
    ['Sunday 22:30', '2026-11-22T22:30:00Z'],
    ['25 nov 7:50', '2026-11-25T07:50:00Z'],
    ['25/11 12:00 am', '2026-11-25T00:00:00Z'],
    ['Wed 25 Nov, 07:50', '2026-11-25T07:50:00Z'],
    ['3rd January 09:00', '2027-01-03T09:00:00Z'],
    // Summer time.
    ['1 jul 2027 08:10', '2027-07-01T07:10:00Z'],
    ['in 40 min', '2026-11-22T10:25:00Z'],
    ['in 3 hours', '2026-11-22T12:45:00Z'],
    // One that has passed is read as it stands: what cannot be so is said where it is looked at.
    ['today 08:00', '2026-11-22T08:00:00Z'],
  ])('reads %s', (text, instant) => expect(readWhen(text, NOW)).toBe(Date.parse(instant)));

  it.each(['soon', '25:00', '7', '31 nov 09:00', '19:75', 'tuesday', '13 pm', 'never 09:00'])(
    'does not guess at %s',
    (text) => expect(readWhen(text, NOW)).toBeUndefined(),
  );

  it('takes nothing as nothing', () => expect(readWhen('  ', NOW)).toBeNull());

  it.each([0.1, 3, 200, 500, -20])('reads back what it says itself, %d days off', (days) => {
    const instant = Math.floor((NOW + days * DAY) / 60_000) * 60_000;
    expect(readWhen(whenInFull(instant, NOW), NOW)).toBe(instant);
  });

  it('says that the clocks leave a time out in spring, and does not read another one', () => {
    expect(readWhen('28 mar 2027 01:30', NOW)).toBeUndefined();
    expect(whenHint('28 mar 2027 01:30', NOW)).toMatch(/left out/);
    expect(whenHint('28 mar 2027 25:30', NOW)).toMatch(/^Write it as/);
  });

  it('asks which where the clocks show a time twice in autumn', () => {
    expect(readWhen('31 oct 2027 01:30', NOW)).toBeUndefined();
    expect(whenHint('31 oct 2027 01:30', NOW)).toMatch(/comes twice: add BST/);
    expect(readWhen('31 oct 2027 01:30 BST', NOW)).toBe(Date.parse('2027-10-31T00:30:00Z'));
    expect(readWhen('31 oct 2027 1.30 gmt', NOW)).toBe(Date.parse('2027-10-31T01:30:00Z'));
    // The first of the two has passed.
    expect(readWhen('01:30', Date.parse('2027-10-31T00:45:00Z'))).toBe(Date.parse('2027-10-31T01:30:00Z'));
    expect(readWhen('1 jul 2027 08:10 gmt', NOW)).toBeUndefined();
  });

  it.each(['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'])('reads back which of the two it was: %s', (said) => {
    const instant = Date.parse(said);
    expect(readWhen(whenInFull(instant, NOW), NOW)).toBe(instant);
  });
});
