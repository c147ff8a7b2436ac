import { DAY, HOUR, MINUTE } from '@greenroom/kernel';
import { browserLabel, isAlive, judgePassword, leavesNoAdministrator, mustHaveFactor, readCode, stepAt } from './index';

describe('judgePassword', () => {
  const judge = (password: string) => {
    const outcome = judgePassword(password, {
      around: ['Ada Fairweather', 'ada@charity.example', 'Greenroom'],
      isCommon: (common) => common === 'password123',
    });
    return outcome.ok || outcome.refusal.code;
  };
  it.each([
    ['short', 'password.too-short'],
    ['x'.repeat(257), 'password.too-long'],
    ['Password123', 'password.guessable'],
    ['aaaaaaaaaaaa', 'password.guessable'],
    ['fairweather1!', 'password.guessable'],
    ['Greenroom2026', 'password.guessable'],
    ['correct horse battery staple', true],
    ['pa ss wo rd ✓ with spaces', true],
    [`${'long phrase '.repeat(10)}`, true],
  ])('%j → %s', (password, verdict) => expect(judge(password)).toBe(verdict));
});

describe('isAlive', () => {
  const alive = (kind: 'staff' | 'person') => (startedAgo: number, seenAgo: number) =>
    isAlive({ kind, startedAt: 1e12 - startedAgo, seenAt: 1e12 - seenAgo }, 1e12);

  it('ends staff’s after half an hour of silence, and after twelve hours whatever happens', () => {
    const at = alive('staff');
    expect([at(HOUR, 30 * MINUTE), at(HOUR, 30 * MINUTE + 1)]).toEqual([true, false]);
    expect([at(12 * HOUR, 0), at(12 * HOUR + 1, 0)]).toEqual([true, false]);
  });

  it('ends a spokesperson’s after a day of silence, and after a fortnight', () => {
    const at = alive('person');
    expect([at(2 * DAY, DAY), at(2 * DAY, DAY + 1)]).toEqual([true, false]);
    expect([at(14 * DAY, 0), at(14 * DAY + 1, 0)]).toEqual([true, false]);
  });
});

describe('browserLabel', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36',
      'Chrome on ChromeOS',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36', 'Chrome on Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
      'Safari on Mac',
    ],
    ['curl/8.7.1', 'An unknown browser'],
    ['something on Linux', 'A browser on Linux'],
    [undefined, 'An unknown browser'],
  ])('%j → %s', (userAgent, label) => expect(browserLabel(userAgent)).toBe(label));
});

describe('the second factor', () => {
  it.each([
    [['desk'], 'roles', false],
    [['desk', 'welfare'], 'roles', true],
    [['desk'], 'all', true],
    [['admin'], 'none', false],
  ] as const)('is asked of %j under the rule %s: %s', (roles, rule, must) => {
    expect(mustHaveFactor(roles, rule)).toBe(must);
  });

  it.each([
    [' 123 456 ', { kind: 'app', code: '123456' }],
    ['ABCDE-23456', { kind: 'recovery', code: 'abcde23456' }],
    ['12345', undefined],
    ['abcde-2345', undefined],
    ['', undefined],
  ])('reads what was typed as a code: %j', (typed, code) => expect(readCode(typed)).toEqual(code));

  it('counts periods of half a minute', () => {
    expect([stepAt(59_999), stepAt(60_000)]).toEqual([1, 2]);
  });
});

describe('leavesNoAdministrator', () => {
  const ada = { id: 'ada', roles: ['admin'], state: 'active' } as const;
  const lea = { id: 'lea', roles: ['admin', 'desk'], state: 'active' } as const;
  it.each([
    ['one of two steps down', [ada, lea], { ...ada, roles: ['desk'] }, false],
    ['the only one steps down', [ada], { ...ada, roles: ['desk'] }, true],
    ['the only one is disabled', [ada], { ...ada, state: 'disabled' }, true],
    ['the other one has only been invited', [ada, { ...lea, state: 'invited' }], { ...ada, roles: [] }, true],
    ['the other one is disabled', [ada, { ...lea, state: 'disabled' }], { ...ada, roles: [] }, true],
    ['the only one does more', [ada], { ...ada, roles: ['admin', 'desk'] }, false],
  ] as const)('%s: %#', (_, staff, changed, isSo) => expect(leavesNoAdministrator(staff, changed)).toBe(isSo));
});
