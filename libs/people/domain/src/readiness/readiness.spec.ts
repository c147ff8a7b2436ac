import fc from 'fast-check';
import { type Format, FORMATS } from '../person';
import { type Evidence, EVIDENCE_KINDS, evidenceInWords, type EvidenceKind } from './evidence';
import { levelInWords, readinessInWords } from './in-words';
import { LADDER, type Level } from './levels';
import { monthsAfter, readinessOf } from './readiness';

const TODAY = '2026-11-22';
const shown = (text: string): Evidence[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [kind, on, format] = one.split('@') as [EvidenceKind, string, Evidence['format'] | undefined];
      return { kind, on, format: format ?? null };
    });
const COURSE = 'course@2026-03-01 practice-interview@2026-03-02';
const airings = (count: number, format = 'radio') => Array(count).fill(`airing@2026-10-01@${format}`).join(' ');
const REGULAR = `${COURSE} mentor-yes@2026-05-01 sound-judgement@2026-10-02 ${airings(5)}`;

describe('readinessOf for radio', () => {
  it.each<[string, string, Level, boolean, string]>([
    ['nothing', '', 0, false, 'For level 1: the course; a practice interview.'],
    ['the course alone', 'course@2026-03-01', 0, false, 'For level 1: a practice interview.'],
    ['course and interview', COURSE, 1, false, 'For level 2: an airing with its debrief; a mentor’s yes.'],
    ['airings without a mentor', `${COURSE} ${airings(7)}`, 1, false, 'For level 2: a mentor’s yes.'],
    [
      'airings in another format',
      `${COURSE} mentor-yes@2026-05-01 ${airings(7, 'tv')}`,
      1,
      false,
      'For level 2: an airing with its debrief.',
    ],
    [
      'a first airing',
      `${COURSE} mentor-yes@2026-05-01 ${airings(1)}`,
      2,
      false,
      'For level 3: 4 more airings with their debriefs; a note of sound judgement on air.',
    ],
    [
      'four airings',
      `${COURSE} mentor-yes@2026-05-01 sound-judgement@2026-10-02 ${airings(4)}`,
      2,
      false,
      'For level 3: one more airing with its debrief.',
    ],
    ['a regular', REGULAR, 3, false, 'For level 4: a debate practice within the last 12 months.'],
    [
      'who practised debates',
      `${REGULAR} debate-practice@2025-11-23`,
      4,
      false,
      'For level 5: a practice of a hostile interview within the last 12 months; a welfare plan within the last 12 months.',
    ],
    [
      'a year and a day ago',
      `${REGULAR} debate-practice@2025-11-22`,
      3,
      false,
      'For level 4: a debate practice within the last 12 months.',
    ],
    [
      'with a welfare plan',
      `${REGULAR} debate-practice@2026-01-01 hostile-practice@2026-01-02 welfare-plan@2026-01-03`,
      5,
      false,
      '',
    ],
    [
      'hostile practice without debate practice',
      `${REGULAR} hostile-practice@2026-01-02 welfare-plan@2026-01-03`,
      3,
      false,
      'For level 4: a debate practice within the last 12 months.',
    ],
    [
      'trained a year ago',
      'course@2025-11-20 practice-interview@2025-11-22',
      0,
      true,
      'Lapsed by a level: a refresher session or an airing brings it back.',
    ],
    [
      'trained a year ago less a day',
      'course@2025-11-20 practice-interview@2025-11-23',
      1,
      false,
      'For level 2: an airing with its debrief; a mentor’s yes.',
    ],
    [
      'refreshed',
      'course@2024-01-20 practice-interview@2024-01-22 session@2026-01-01',
      1,
      false,
      'For level 2: an airing with its debrief; a mentor’s yes.',
    ],
    [
      'refreshed in another format',
      'course@2024-01-20 practice-interview@2024-01-22 session@2026-01-01@tv',
      0,
      true,
      'Lapsed by a level: a refresher session or an airing brings it back.',
    ],
    [
      'what is yet to come',
      `course@2026-03-01 practice-interview@2026-11-23`,
      0,
      false,
      'For level 1: a practice interview.',
    ],
  ])('%s', (_, evidence, level, hasLapsed, words) => {
    const readiness = readinessOf('radio', shown(evidence), TODAY);
    expect({ level: readiness.level, hasLapsed: readiness.hasLapsed }).toEqual({ level, hasLapsed });
    expect(readinessInWords(readiness)).toBe(words);
  });

  it('says from which day on it lapses', () => {
    expect(readinessOf('radio', shown(COURSE), TODAY).lapsesOn).toBe('2027-03-02');
    expect(readinessOf('radio', shown(COURSE), '2027-03-01')).toMatchObject({ level: 1, hasLapsed: false });
    expect(readinessOf('radio', shown(COURSE), '2027-03-02')).toMatchObject({
      level: 0,
      hasLapsed: true,
      lapsesOn: null,
    });
  });

  it('goes no higher than the person wishes', () => {
    const capped = readinessOf('radio', shown(REGULAR), TODAY, 2);
    expect(capped).toMatchObject({ level: 2, earned: 3 });
    expect(readinessInWords(capped)).toBe('Kept at level 2 by choice; level 3 is earned.');
    expect(readinessOf('radio', shown(COURSE), TODAY, 4).level).toBe(1);
  });
});

describe('in words of its format', () => {
  it.each<[Format, string, string]>([
    ['tv', COURSE, 'For level 2: an airing with its debrief; a mentor’s yes.'],
    ['podcast', COURSE, 'For level 2: an episode that came out, with its debrief; a mentor’s yes.'],
    ['print', COURSE, 'For level 2: an interview that was printed, with its debrief; a mentor’s yes.'],
    ['online', COURSE, 'For level 2: an interview that went online, with its debrief; a mentor’s yes.'],
    [
      'print',
      `${COURSE} mentor-yes@2026-05-01 ${airings(1, 'print')}`,
      'For level 3: 4 more interviews that were printed, with their debriefs; a note of sound judgement in an interview.',
    ],
    [
      'print',
      'course@2025-11-20 practice-interview@2025-11-22',
      'Lapsed by a level: a refresher session or an interview that was printed brings it back.',
    ],
  ])('%s, what would raise it', (format, evidence, words) => {
    expect(readinessInWords(readinessOf(format, shown(evidence), TODAY))).toBe(words);
  });

  it.each<[Format, RegExp]>([
    ['tv', /radio|podcast|print|online/],
    ['radio', /television|screen|podcast|print|online/],
    ['podcast', /television|radio|print|online/],
    ['print', /television|radio|podcast|online|live|phone/],
    ['online', /television|radio|podcast|print|phone/],
  ])('%s is offered nothing of another format on any rung', (format, others) => {
    const offers = LADDER.map(({ offersIn }) => offersIn[format]);
    expect(offers.filter((words) => others.test(words))).toEqual([]);
    expect(offers[0]).toBe('nothing yet');
  });

  it.each<[EvidenceKind, Format | null, string]>([
    ['airing', 'radio', 'was on air and debriefed'],
    ['airing', null, 'was on air and debriefed'],
    ['airing', 'print', 'gave an interview that was printed, and debriefed'],
    ['course', 'print', 'finished the course'],
  ])('%s in %s', (kind, format, words) => expect(evidenceInWords({ kind, format })).toBe(words));
});

describe('levelInWords', () => {
  it.each<[string, string, Level | null, string]>([
    ['nothing', '', null, 'Not trained'],
    ['the course alone', 'course@2026-03-01', null, 'Training not finished'],
    ['a year without practice', 'course@2025-11-20 practice-interview@2025-11-22', null, 'Lapsed'],
    ['a wish to be left out', COURSE, 0, 'Not asked, by choice'],
    ['course and interview', COURSE, null, 'Course done'],
  ])('%s', (_, evidence, cap, words) => {
    expect(levelInWords(readinessOf('radio', shown(evidence), TODAY, cap))).toBe(words);
  });
});

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10));
const anyEvidence = fc.array(
  fc.record({ kind: fc.constantFrom(...EVIDENCE_KINDS), format: fc.option(fc.constantFrom(...FORMATS)), on: day }),
  { maxLength: 30 },
);

describe('of anybody', () => {
  it('more evidence never lowers a level', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (some, more) => {
        const { level, earned } = readinessOf('tv', some, TODAY);
        const then = readinessOf('tv', [...some, ...more], TODAY);
        expect(then.earned).toBeGreaterThanOrEqual(earned);
        expect(then.level).toBeGreaterThanOrEqual(level);
      }),
    );
  });

  it('what is missing raises them, once it is there', () => {
    fc.assert(
      fc.property(anyEvidence, (some) => {
        const { earned, missing } = readinessOf('tv', some, TODAY);
        const added = missing.flatMap(({ kind, times, have }) =>
          Array.from({ length: times - have }, (): Evidence => ({ kind, format: 'tv', on: TODAY })),
        );
        const then = readinessOf('tv', [...some, ...added], TODAY).earned;
        expect(then > earned).toBe(missing.length > 0);
      }),
    );
  });

  it('evidence of another format changes nothing', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (some, others) => {
        const elsewhere = others.map((one) => ({ ...one, format: 'print' as const }));
        expect(readinessOf('tv', [...some, ...elsewhere], TODAY)).toEqual(readinessOf('tv', some, TODAY));
      }),
    );
  });
});

describe('monthsAfter', () => {
  it.each([
    ['2025-11-22', 12, '2026-11-22'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s + %d', (from, months, expected) => expect(monthsAfter(from, months)).toBe(expected));
});
