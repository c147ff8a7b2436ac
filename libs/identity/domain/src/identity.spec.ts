import { HOUR, MINUTE } from '@greenroom/kernel';
import { isAlive, judgePassword, readEmail } from './index';

describe('readEmail', () => {
  it.each([
    [' Ada.Fairweather@Charity.Example ', 'ada.fairweather@charity.example'],
    ["o'neil+desk@charity.example", "o'neil+desk@charity.example"],
    ['ada@localhost', undefined],
    ['ada@charity.example, eve@evil.example', undefined],
    ['Ada <ada@charity.example>', undefined],
    ['ada@charity.example\r\nBcc: eve@evil.example', undefined],
    ['ada@@charity.example', undefined],
    [`${'a'.repeat(65)}@charity.example`, undefined],
    ['', undefined],
  ])('%j → %j', (text, address) => expect(readEmail(text)).toBe(address));
});

describe('judgePassword', () => {
  const judge = (password: string) => {
    const outcome = judgePassword(password, ['Ada Fairweather', 'ada@charity.example', 'Greenroom']);
    return outcome.ok || outcome.refusal.code;
  };
  it.each([
    ['short', 'password.too-short'],
    ['x'.repeat(257), 'password.too-long'],
    ['password123', 'password.guessable'],
    ['aaaaaaaaaaaa', 'password.guessable'],
    ['fairweather1!', 'password.guessable'],
    ['Greenroom2026', 'password.guessable'],
    ['correct horse battery staple', true],
    ['pa ss wo rd ✓ with spaces', true],
    [`${'long phrase '.repeat(10)}`, true],
  ])('%j → %s', (password, verdict) => expect(judge(password)).toBe(verdict));
});

describe('isAlive', () => {
  const at = (startedAgo: number, seenAgo: number) =>
    isAlive({ startedAt: 1e12 - startedAgo, seenAt: 1e12 - seenAgo }, 1e12);
  it('ends after half an hour of silence, and after twelve hours whatever happens', () => {
    expect([at(HOUR, 30 * MINUTE), at(HOUR, 30 * MINUTE + 1), at(12 * HOUR, 0), at(12 * HOUR + 1, 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
