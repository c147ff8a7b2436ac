import { ofEachWeekday } from '@greenroom/kernel';
import { type Availability, NOTHING_SAID } from '@greenroom/people/domain';
import { ruledOut } from './hard-rules';

const SUNDAY_TEN = Date.parse('2026-11-22T10:00Z');
const READY = [
  { level: 0, earned: 0, hasLapsed: false },
  { level: 2, earned: 2, hasLapsed: false },
] as const;
const week = (from: number, to: number) => ({ ...ofEachWeekday(() => []), monday: [{ from, to }] });

describe('ruledOut', () => {
  it.each<[string, Partial<Availability>, string | undefined]>([
    ['who has said nothing', {}, undefined],
    ['free tomorrow before this time', { week: week(540, 600) }, undefined],
    ['free tomorrow, but less than half an hour within a day', { week: week(590, 660) }, 'not-free'],
    ['free on Tuesday only', { week: { ...ofEachWeekday(() => []), tuesday: [{ from: 540, to: 600 }] } }, 'not-free'],
    ['paused', { pause: { since: SUNDAY_TEN, returnsOn: '2026-11-25' } }, 'not-free'],
    ['back tomorrow', { timeOff: [{ from: '2026-11-20', to: '2026-11-22' }] }, undefined],
    ['away tomorrow as well', { timeOff: [{ from: '2026-11-20', to: '2026-11-23' }] }, 'not-free'],
  ])('somebody %s', (_, times, code) => {
    expect(ruledOut({ ...NOTHING_SAID, ...times }, READY, SUNDAY_TEN)?.code).toBe(code);
  });

  it('says why they are not free', () => {
    const away = { ...NOTHING_SAID, timeOff: [{ from: '2026-11-20', to: '2026-11-27' }] };
    expect(ruledOut(away, READY, SUNDAY_TEN)).toEqual({ code: 'not-free', why: [{ code: 'away', to: '2026-11-27' }] });
  });

  it('says all of it where it takes several things together', () => {
    const times: Availability = {
      ...NOTHING_SAID,
      week: { ...ofEachWeekday(() => [{ from: 480, to: 1_200 }]), sunday: [] },
      timeOff: [{ from: '2026-11-23', to: '2026-11-28' }],
    };
    const ruling = ruledOut(times, READY, SUNDAY_TEN);
    expect(ruling?.code === 'not-free' && ruling.why.map((reason) => reason.code)).toEqual([
      'away',
      'other-hours',
      'other-hours',
    ]);
    expect(ruling).toMatchObject({
      why: [{ to: '2026-11-28' }, { weekday: 'sunday', hours: [] }, { weekday: 'monday' }],
    });
  });

  it.each([
    ['never trained', { level: 0, earned: 0, hasLapsed: false }, 'not-trained'],
    ['out of practice', { level: 0, earned: 1, hasLapsed: true }, 'lapsed'],
  ] as const)('somebody %s', (_, readiness, code) => {
    expect(ruledOut(NOTHING_SAID, [readiness], SUNDAY_TEN)).toEqual({ code });
  });
});
