import { dayAfter } from '@greenroom/kernel';
import fc from 'fast-check';
import { type Contact, type ContactId, moved, type Post, postsNow } from './contact';
import { likenessOf, mayBeOneName, nameKey } from './likeness';
import { merged, otherwise, withoutTwice } from './merge';
import type { OutletId, ProgrammeId } from './outlet';
import { phoneInWords, readPhone } from './phone';

const BBC = 'bbc' as OutletId;
const SKY = 'sky' as OutletId;
const TODAY_PROGRAMME = 'today' as ProgrammeId;
const post = (given: Partial<Post> = {}): Post => ({
  outletId: BBC,
  programmeId: null,
  role: null,
  from: null,
  to: null,
  ...given,
});
const contact = (given: Partial<Contact> = {}): Contact => ({
  id: 'c1' as ContactId,
  name: 'Priya Nair',
  email: '',
  mobile: '',
  desk: '',
  channel: null,
  note: '',
  posts: [],
  doNotContact: null,
  verifiedAt: null,
  ...given,
});

describe('readPhone', () => {
  it.each([
    ['07700 900123', '+447700900123'],
    ['+44 7700 900123', '+447700900123'],
    ['+44 (0)7700-900.123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['(020) 7946 0018', '+442079460018'],
    ['+353 1 679 0000', '+35316790000'],
    ['+1 212 555 0100', '+12125550100'],
    // What a spreadsheet leaves of 07700 900123.
    ['7700900123', '+447700900123'],
    ["'07700 900123", '+447700900123'],
    ['7.7009E+09', undefined],
    ['withheld', undefined],
    ['12', undefined],
    ['+0 123 456 789', undefined],
    ['07700 900123 ext 4', undefined],
    ['+1 234 567 890 123 456 789', undefined],
    ['', undefined],
  ])('%s → %s', (written, expected) => expect(readPhone(written)).toBe(expected));
});

describe('phoneInWords', () => {
  it.each([
    ['+447700900123', '07700 900123'],
    ['+442079460018', '020 7946 0018'],
    ['+441134960018', '0113 496 0018'],
    ['+441632960018', '01632 960018'],
    ['+448001234567', '0800 123 4567'],
    ['+4480012345', '080012345'],
    ['+35316790000', '+35316790000'],
    ['', ''],
  ])('%s → %s, and can be read again', (number, words) => {
    expect(phoneInWords(number)).toBe(words);
    if (number) expect(readPhone(words)).toBe(number);
  });
});

describe('posts', () => {
  const on = '2026-11-22';
  const go = (posts: Post[], to: Partial<Post>) => moved(posts, post(to), { on, dayBefore: dayAfter(on, -1) });

  it('keep where somebody was when they move', () => {
    const posts = go([post({ role: 'booker', from: '2024-01-01' })], { outletId: SKY, role: 'producer' });
    expect(posts).toEqual([
      post({ role: 'booker', from: '2024-01-01', to: '2026-11-21' }),
      post({ outletId: SKY, role: 'producer', from: on }),
    ]);
    expect(postsNow(posts, on).map(({ outletId }) => outletId)).toEqual([SKY]);
    expect(postsNow(posts, '2026-11-21').map(({ outletId }) => outletId)).toEqual([BBC]);
  });

  it('move within an outlet from one programme to another', () => {
    const posts = go([post()], { programmeId: TODAY_PROGRAMME });
    expect(posts.map(({ programmeId, to }) => [programmeId, to])).toEqual([
      [null, '2026-11-21'],
      [TODAY_PROGRAMME, null],
    ]);
  });

  it('stay as they are when somebody is there already', () => {
    expect(go([post({ from: '2024-01-01' })], {})).toEqual([post({ from: '2024-01-01' })]);
  });

  it('end with another role at the same place, and fill one in that nobody knew', () => {
    const booker = post({ role: 'booker', from: '2024-01-01' });
    expect(go([booker], { role: 'producer' })).toEqual([
      { ...booker, to: '2026-11-21' },
      post({ role: 'producer', from: on }),
    ]);
    expect(go([post()], { role: 'producer' })).toEqual([post({ role: 'producer' })]);
  });

  it('forget a slip that is put right on the same day', () => {
    const wrong = go([post({ from: '2024-01-01' })], { outletId: SKY });
    expect(go(wrong, { programmeId: TODAY_PROGRAMME })).toEqual([
      post({ from: '2024-01-01', to: '2026-11-21' }),
      post({ programmeId: TODAY_PROGRAMME, from: on }),
    ]);
    expect(go(wrong, {})).toEqual([post({ from: '2024-01-01' })]);
  });

  it('take somebody back where they were before', () => {
    const posts = go([post({ to: '2020-01-01' })], {});
    expect(postsNow(posts, on)).toEqual([post({ from: on })]);
    expect(posts).toHaveLength(2);
  });

  describe('of somebody who works for two', () => {
    const both = [post({ from: '2024-01-01' }), post({ outletId: SKY, role: 'booker', from: '2025-01-01' })];
    const bbc = post();
    const sky = post({ outletId: SKY });
    const itv = post({ outletId: 'itv' as OutletId });
    const left = (from: string, given: Partial<Post> = {}) => post({ ...given, from, to: '2026-11-21' });
    const part = (to: Post | null, leaves?: Post[]) => moved(both, to, { on, dayBefore: dayAfter(on, -1), leaves });

    it.each([
      [
        'all end',
        itv,
        undefined,
        [left('2024-01-01'), left('2025-01-01', { outletId: SKY, role: 'booker' }), { ...itv, from: on }],
      ],
      ['one ends', itv, [bbc], [left('2024-01-01'), both[1], { ...itv, from: on }]],
      ['none ends', itv, [], [...both, { ...itv, from: on }]],
      ['one ends for another that is there', sky, [bbc], [left('2024-01-01'), both[1]]],
      ['one ends for nothing', null, [sky], [both[0], left('2025-01-01', { outletId: SKY, role: 'booker' })]],
      [
        'a role changes, the other stays',
        post({ outletId: SKY, role: 'editor' }),
        [sky],
        [
          both[0],
          left('2025-01-01', { outletId: SKY, role: 'booker' }),
          post({ outletId: SKY, role: 'editor', from: on }),
        ],
      ],
    ])('%s', (_, to, leaves, expected) => expect(part(to, leaves)).toEqual(expected));

    it('leave what begins on the day where it is not what they leave', () => {
      const posts = moved([...both, post({ outletId: 'itv' as OutletId, from: on })], null, {
        on,
        dayBefore: dayAfter(on, -1),
        leaves: [bbc],
      });
      expect(postsNow(posts, on).map(({ outletId }) => outletId)).toEqual([SKY, 'itv']);
    });
  });
});

describe('likenessOf', () => {
  const known = (given: Partial<Parameters<typeof likenessOf>[0]>) => ({
    name: 'Priya Nair',
    email: '',
    mobile: '',
    outletIds: ['bbc'],
    ...given,
  });

  it.each([
    ['same-email', known({ name: 'P Nair', email: 'p@bbc.example', outletIds: [] }), known({ email: 'p@bbc.example' })],
    ['same-mobile', known({ name: 'Nair', mobile: '+447700900123' }), known({ mobile: '+447700900123' })],
    ['same-name-and-outlet', known({ name: 'PRIYA  NÁIR' }), known({})],
    [undefined, known({ outletIds: ['sky'] }), known({})],
    [undefined, known({ name: 'Pria Nair' }), known({})],
    [undefined, known({ name: '' }), known({ name: '' })],
  ])('%s', (expected, one, other) => {
    expect(likenessOf(one, other)).toBe(expected);
    expect(likenessOf(other, one)).toBe(expected);
  });

  it.each([
    ['P. Nair', 'Priya Nair', true],
    ['Nair, Priya', 'Priya Nair', true],
    ['Priya Nair-Jones', 'Priya Nair', true],
    ['Priya', 'Priya Nair', true],
    ['Tom Okoro', 'Priya Nair', false],
    ['Arun Nair', 'Priya Nair', false],
    ['Priya Nair', 'Priya Shah', false],
    ['', 'Priya Nair', false],
  ])('“%s” and “%s” may be one name: %s', (one, other, expected) => {
    expect([mayBeOneName(one, other), mayBeOneName(other, one)]).toEqual([expected, expected]);
  });

  it('knows a name in whatever case, accents and marks', () => {
    expect(nameKey(' Siân  O’Neill-Jones ')).toBe(nameKey('SIAN O NEILL JONES'));
  });
});

describe('merged', () => {
  it('fills in, and overwrites nothing', () => {
    const one = contact({ email: 'p@bbc.example', note: 'Rings at seven.', posts: [post({ role: 'producer' })] });
    const other = contact({
      id: 'c2' as ContactId,
      name: 'P. Nair',
      email: 'other@bbc.example',
      mobile: '+447700900123',
      channel: 'text',
      note: 'Likes clips.',
      verifiedAt: 5,
      posts: [post({ from: '2024-01-01', to: '2026-01-01' }), post({ outletId: SKY, from: '2026-01-02' })],
    });
    expect(merged(one, other)).toEqual(
      contact({
        email: 'p@bbc.example',
        mobile: '+447700900123',
        channel: 'text',
        note: 'Rings at seven.\nLikes clips.',
        verifiedAt: 5,
        posts: [
          post({ role: 'producer', from: '2024-01-01', to: '2026-01-01' }),
          post({ outletId: SKY, from: '2026-01-02' }),
        ],
      }),
    );
  });

  it('keeps a promotion of the entry that goes, and says no line of a note twice', () => {
    const posts = [post({ role: 'booker', to: '2024-12-31' }), post({ role: 'producer', from: '2025-01-01' })];
    expect(merged(contact(), contact({ posts })).posts).toEqual(posts);
    expect(merged(contact({ posts }), contact({ posts })).posts).toEqual(posts);
    const [once, again] = [contact({ note: 'Rings.\nLikes clips.' }), contact({ note: 'Likes clips.' })];
    expect(merged(once, again).note).toBe('Rings.\nLikes clips.');
  });

  it('tells in which ways two entries say two different things', () => {
    const one = contact({ email: 'p@bbc.example', mobile: '+447700900123' });
    expect(otherwise(one, contact({ email: 'n@bbc.example', mobile: '+447700900123', desk: '+442079460018' }))).toEqual(
      ['email'],
    );
  });

  it('says once what two places that became one said twice', () => {
    const [booker, producer] = [post({ role: 'booker', to: '2024-12-31' }), post({ role: 'producer' })];
    expect(withoutTwice([booker, producer, post({ from: '2025-01-01' })])).toEqual([
      booker,
      post({ role: 'producer', from: '2025-01-01' }),
    ]);
  });

  it('never forgets that somebody asked to be left alone', () => {
    const said = fc.option(fc.record({ since: fc.nat(), reason: fc.string() }), { nil: null });
    fc.assert(
      fc.property(said, said, (one, other) => {
        const both = merged(contact({ doNotContact: one }), contact({ doNotContact: other })).doNotContact;
        expect(both === null).toBe(one === null && other === null);
        expect([one, other]).toContainEqual(both);
      }),
    );
  });
});
