import { type Contact, faultInWords, placesNow, spanInWords, textTo, waysTo } from './contact-in-words';

const nia: Contact = {
  id: 'c1',
  name: 'Nia Prosser',
  email: 'nia@skylark.example',
  mobile: '+447700900123',
  desk: '',
  channel: null,
  note: '',
  posts: [],
  doNotContact: null,
  verified: null,
  lastContact: null,
  version: 1,
};
const post = { outletId: 'o', outlet: 'Skylark', programmeId: null, programme: null, role: null };

describe('a contact in words', () => {
  it.each([
    [null, ['mobile', 'email'], undefined],
    ['email', ['email', 'mobile'], 'email'],
    ['text', ['mobile', 'email'], 'mobile'],
    ['desk', ['mobile', 'email'], undefined],
  ] as const)('puts first what they prefer: %s', (channel, kinds, preferred) => {
    const ways = waysTo({ ...nia, channel });
    expect(ways.map(({ kind }) => kind)).toEqual(kinds);
    expect(ways.find(({ isPreferred }) => isPreferred)?.kind).toBe(preferred);
  });

  it('writes numbers as they are read, and dials them as they are', () =>
    expect(waysTo(nia)[0]).toMatchObject({ words: '07700 900123', address: 'tel:+447700900123' }));

  it('knows where they are and where they were', () => {
    const posts = [
      { ...post, from: null, to: '2026-11-21' },
      { ...post, outlet: 'Ledger', from: '2026-11-22', to: null },
    ];
    const at = (day: string) => placesNow({ posts }, Date.parse(`${day}T12:00:00Z`)).map(({ outlet }) => outlet);
    expect([at('2026-11-21'), at('2026-11-22')]).toEqual([['Skylark'], ['Ledger']]);
  });

  it.each([
    [null, null, ''],
    ['2026-03-14', null, 'since 14 March 2026'],
    [null, '2026-05-02', 'until 2 May 2026'],
    ['2026-03-14', '2026-05-02', '14 March 2026 to 2 May 2026'],
  ])('says when: %s, %s', (from, to, words) => expect(spanInWords({ from, to })).toBe(words));

  it('has a text ready', () =>
    expect(textTo(nia, 'Maya Lindholm')).toBe(
      'Hello Nia, this is Maya Lindholm of the press office. I have somebody for you on … . When may I ring you?',
    ));

  it('says a fault as a sentence', () =>
    expect(faultInWords('email', 'is not an e-mail address')).toBe('Mail is not an e-mail address.'));
});
