import { readEmail } from './email';

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
