import { ofEachWeekday } from '@greenroom/kernel';
import { type Availability, type Level, type Mentor, NOTHING_SAID } from '@greenroom/people/domain';
import { type Asked, type Candidate, type FormatStanding, ruledOut } from './hard-rules';

const SUNDAY_TEN = Date.parse('2026-11-22T10:00Z');
const AMA: Mentor = { level: 5, isAway: false };

function radio(level: Level, more: Partial<FormatStanding> = {}): FormatStanding {
  return { format: 'radio', level, earned: level, hasLapsed: false, cap: null, mentor: null, ...more };
}

function somebody(more: Partial<Candidate> = {}): Candidate {
  const readiness = [{ ...radio(0), format: 'tv' as const }, radio(2)];
  return { availability: NOTHING_SAID, readiness, formats: [], ...more };
}

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
    expect(ruledOut(somebody({ availability: { ...NOTHING_SAID, ...times } }), null, SUNDAY_TEN)?.code).toBe(code);
  });

  it('says why they are not free', () => {
    const away = { ...NOTHING_SAID, timeOff: [{ from: '2026-11-20', to: '2026-11-27' }] };
    expect(ruledOut(somebody({ availability: away }), null, SUNDAY_TEN)).toEqual({
      code: 'not-free',
      why: [{ code: 'away', to: '2026-11-27' }],
    });
  });

  it('says all of it where it takes several things together', () => {
    const times: Availability = {
      ...NOTHING_SAID,
      week: { ...ofEachWeekday(() => [{ from: 480, to: 1_200 }]), sunday: [] },
      timeOff: [{ from: '2026-11-23', to: '2026-11-28' }],
    };
    const ruling = ruledOut(somebody({ availability: times }), null, SUNDAY_TEN);
    expect(ruling?.code === 'not-free' && ruling.why.map((reason) => reason.code)).toEqual([
      'away',
      'other-hours',
      'other-hours',
    ]);
    expect(ruling).toMatchObject({
      why: [{ to: '2026-11-28' }, { weekday: 'sunday', hours: [] }, { weekday: 'monday' }],
    });
  });

  it.each<[string, FormatStanding, string]>([
    ['never trained', radio(0), 'not-trained'],
    ['never trained, with a mentor', radio(0, { mentor: AMA }), 'not-trained'],
    ['out of practice', radio(0, { earned: 1, hasLapsed: true }), 'lapsed'],
    ['who wishes to be asked for nothing', radio(0, { earned: 3, cap: 0 }), 'own-wish'],
  ])('somebody %s', (_, readiness, why) => {
    const ruling = ruledOut(somebody({ readiness: [readiness] }), null, SUNDAY_TEN);
    expect(ruling).toEqual({ code: 'not-ready', why, asked: null });
  });

  it.each<[Asked, string, Partial<FormatStanding>, string | undefined]>([
    [{ format: 'radio', level: 2 }, 'nobody', {}, undefined],
    [{ format: 'radio', level: 3 }, 'nobody', {}, 'no-mentor'],
    [{ format: 'radio', level: 3 }, 'a mentor', { mentor: AMA }, undefined],
    [{ format: 'radio', level: 3 }, 'a mentor who is away', { mentor: { ...AMA, isAway: true } }, 'mentor-away'],
    [{ format: 'radio', level: 4 }, 'a mentor', { mentor: AMA }, 'out-of-reach'],
    [{ format: 'radio', level: 3 }, 'a mentor and a wish', { mentor: AMA, cap: 2 }, 'own-wish'],
    [{ format: 'tv', level: 1 }, 'a mentor for radio', { mentor: AMA }, 'not-trained'],
  ])('wanted for %p with %s at their side', (asked, _, more, why) => {
    const candidate = somebody({ readiness: [{ ...radio(0), format: 'tv' }, radio(2, more)] });
    const ruling = ruledOut(candidate, asked, SUNDAY_TEN);
    expect(ruling).toEqual(why && { code: 'not-ready', why, asked });
  });

  it('asks nobody for a kind of media that they do not appear in', () => {
    const asked = { format: 'radio', level: 1 } as const;
    expect(ruledOut(somebody({ formats: ['podcast'] }), asked, SUNDAY_TEN)?.code).toBe('other-formats');
    expect(ruledOut(somebody({ formats: ['podcast', 'radio'] }), asked, SUNDAY_TEN)).toBeUndefined();
  });
});
