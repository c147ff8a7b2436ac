import { createHash } from 'node:crypto';
import { londonDayOf } from '@greenroom/kernel';
import { CONSENT_PARTS, type ConsentEvent, dayFault, isAgreed, isAskable, toldOnPaper } from './consent';
import { saidInWords } from './in-words';
import { inTheNameOf, PURPOSES, wordingOf, WORDINGS } from './purposes';

const said = (isGiven: boolean, at: number, more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  purpose: 'matching',
  field: null,
  isGiven,
  version: 1,
  at,
  how: 'portal',
  on: londonDayOf(at),
  ...more,
});

describe('isAgreed', () => {
  it.each<[string, ConsentEvent[], boolean]>([
    ['nothing said', [], false],
    ['a yes', [said(true, 1)], true],
    ['taken back', [said(true, 1), said(false, 2)], false],
    ['given again', [said(true, 1), said(false, 2), said(true, 3)], true],
    ['read in another order', [said(false, 2), said(true, 1)], false],
    ['both in one instant, in their order', [said(true, 2), said(false, 2)], false],
    ['a yes to something else', [said(true, 1, { purpose: 'recordings' })], false],
  ])('%s', (_, events, expected) => expect(isAgreed(events, 'matching')).toBe(expected));

  it('takes each part of a profile by itself', () => {
    const events = [said(true, 1, { purpose: 'public-profile', field: 'bio' })];
    expect(isAgreed(events, 'public-profile', 'bio')).toBe(true);
    expect(isAgreed(events, 'public-profile', 'photo')).toBe(false);
  });
});

describe('what can be agreed to', () => {
  it('is a public profile part by part, and everything else as a whole', () => {
    expect(CONSENT_PARTS.filter(({ purpose }) => purpose === 'public-profile')).toHaveLength(7);
    expect(isAskable({ purpose: 'public-profile', field: 'bio' })).toBe(true);
    expect(isAskable({ purpose: 'public-profile', field: null })).toBe(false);
    expect(isAskable({ purpose: 'matching', field: 'bio' })).toBe(false);
    expect(isAskable({ purpose: 'matching', field: null })).toBe(true);
  });
});

describe('toldOnPaper', () => {
  const entry = (consentedOn: string, wording = 'I owed more than I earned.') => ({
    issue: 'Debt',
    wording,
    consentedOn,
  });
  const on = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const kept = said(true, on('2026-01-01'), { purpose: 'lived-experience' });
  const keptNoMore = said(false, on('2026-05-01'), { purpose: 'lived-experience' });
  const foundNoMore = said(false, on('2026-05-01'));

  it.each<[string, Parameters<typeof toldOnPaper>, { ok: boolean; given?: readonly string[] }]>([
    ['nothing written', [[], [], []], { ok: true, given: [] }],
    [
      'a first entry gives both',
      [[], [entry('2026-04-01')], []],
      { ok: true, given: ['lived-experience', 'matching'] },
    ],
    [
      'an entry that was there gives nothing',
      [[entry('2026-04-01')], [entry('2026-04-01')], []],
      { ok: true, given: [] },
    ],
    [
      'an entry worded anew does',
      [[entry('2026-04-01')], [entry('2026-04-01', 'Otherwise.')], [kept]],
      { ok: true, given: ['matching'] },
    ],
    [
      'what is agreed is not given again',
      [[], [entry('2026-04-01')], [kept, said(true, on('2026-01-01'))]],
      { ok: true, given: [] },
    ],
    ['a day before they took it back does not hold', [[], [entry('2026-04-01')], [kept, keptNoMore]], { ok: false }],
    ['nor does that day', [[], [entry('2026-05-01')], [kept, keptNoMore]], { ok: false }],
    [
      'a later one does',
      [[], [entry('2026-05-02')], [kept, keptNoMore]],
      { ok: true, given: ['lived-experience', 'matching'] },
    ],
    ['being found stays taken back', [[], [entry('2026-04-01')], [kept, foundNoMore]], { ok: true, given: [] }],
    ['unless the day is later', [[], [entry('2026-05-02')], [kept, foundNoMore]], { ok: true, given: ['matching'] }],
  ])('%s', (_, given, expected) => expect(toldOnPaper(...given)).toMatchObject(expected));

  it('says on which day they agreed, of several on the last', () => {
    const told = toldOnPaper([], [entry('2026-04-02'), entry('2026-03-01', 'Otherwise.')], []);
    expect(told).toMatchObject({ on: '2026-04-02' });
  });
});

describe('dayFault', () => {
  const takenBack = said(false, Date.parse('2026-05-01T12:00:00Z'));
  const [yes, no] = [true, false];
  it.each<[string, [boolean, ConsentEvent['how'], string], ConsentEvent | undefined, ReturnType<typeof dayFault>]>([
    ['today', [yes, 'paper', '2026-05-20'], undefined, undefined],
    ['long ago', [yes, 'paper', '2020-01-01'], undefined, undefined],
    ['tomorrow', [yes, 'phone', '2026-05-21'], undefined, 'future'],
    ['taking back tomorrow', [no, 'phone', '2026-05-21'], undefined, 'future'],
    ['paper from before they took it back', [yes, 'paper', '2026-04-30'], takenBack, 'before-taken-back'],
    ['paper of that day', [yes, 'paper', '2026-05-01'], takenBack, 'before-taken-back'],
    ['a call on that day', [yes, 'phone', '2026-05-01'], takenBack, undefined],
    ['a call before', [yes, 'phone', '2026-04-30'], takenBack, 'before-taken-back'],
    ['paper from after', [yes, 'paper', '2026-05-02'], takenBack, undefined],
    ['taking back, whenever', [no, 'paper', '2026-04-30'], said(true, 1), undefined],
  ])('%s', (_, [isGiven, how, on], last, fault) =>
    expect(dayFault({ isGiven, how, on }, last, '2026-05-20')).toBe(fault),
  );
});

it.each([
  ['portal', 'in the portal'],
  ['paper', 'on paper of 3 March 2026'],
  ['phone', 'by phone on 3 March 2026'],
] as const)('says that a consent was given %s as “%s”', (how, words) =>
  expect(saidInWords({ how, on: '2026-03-03' })).toBe(words),
);

describe('wordings', () => {
  it('are shown in the network’s name', () => {
    const { text, version } = inTheNameOf('Common Voices', wordingOf('matching'));
    expect([text.startsWith('Common Voices may use'), text.includes('{'), version]).toEqual([true, false, 1]);
  });

  it('count their versions from one', () => {
    for (const purpose of PURPOSES) {
      expect(WORDINGS[purpose].map(({ version }) => version)).toEqual(WORDINGS[purpose].map((_, at) => at + 1));
    }
  });

  it('never change once they were shown: a better one is a new version', () => {
    const digests = PURPOSES.flatMap((purpose) =>
      WORDINGS[purpose].map((wording) => {
        const digest = createHash('sha256').update(`${wording.title}\n${wording.text}`).digest('hex').slice(0, 12);
        return `${purpose} ${wording.version} ${digest}`;
      }),
    );
    expect(digests).toMatchInlineSnapshot(`
      [
        "public-profile 1 5c6c336da24a",
        "lived-experience 1 14e59e40c902",
        "matching 1 248649d75386",
        "access-needs 1 8cd3439a7de0",
        "recordings 1 be7fed374c8d",
      ]
    `);
  });

  it('name who asks, and say how to take it back', () => {
    for (const { text } of Object.values(WORDINGS).flat()) {
      expect(text).toContain('{network}');
      expect(text).toContain('I can take it back at any time');
    }
  });
});
