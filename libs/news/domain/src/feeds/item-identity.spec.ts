import { identifyItems } from './item-identity';
import { type ParsedItem } from './parsed-feed';

const item = (title: string, fields: Partial<ParsedItem> = {}): ParsedItem => ({ title, summary: '', ...fields });
const keys = (items: ParsedItem[], scheme?: 'guid' | 'link' | 'hash') =>
  identifyItems(items, scheme).items.map(({ key }) => key);

describe('identifyItems', () => {
  it('takes the guid, else the link without its scheme, else a hash', () => {
    const [guid, link, hash] = keys([
      item('A', { guid: 'urn:1', link: 'https://a.test/1' }),
      item('B', { link: 'https://a.test/2' }),
      item('C', { published: 5 }),
    ]);
    expect(guid).toBe('guid:urn:1');
    expect(link).toBe('link://a.test/2');
    expect(hash).toMatch(/^hash:[0-9a-f]{32}$/);
  });

  it('takes an item printed twice for one', () => {
    const twice = item('A', { guid: '1', link: 'https://a.test/1' });
    expect(identifyItems([twice, { ...twice, summary: 'later' }])).toEqual({
      scheme: 'guid',
      items: [{ key: 'guid:1', item: twice }],
    });
  });

  it('falls back to links where one guid names different items, and says the former keys', () => {
    const items = [
      item('A', { guid: '1', link: 'https://a.test/1' }),
      item('B', { guid: '1', link: 'https://a.test/2' }),
    ];
    expect(identifyItems(items, 'guid')).toEqual({
      scheme: 'link',
      items: [
        { key: 'link://a.test/1', formerKey: 'guid:1', item: items[0] },
        { key: 'link://a.test/2', formerKey: 'guid:1', item: items[1] },
      ],
    });
    expect(identifyItems(items).items[0]).not.toHaveProperty('formerKey');
  });

  it('falls back to hashes where links are no better', () => {
    const home = 'https://a.test/';
    const { scheme, items } = identifyItems([
      item('A', { guid: '1', link: home }),
      item('B', { guid: '1', link: home }),
    ]);
    expect(scheme).toBe('hash');
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('never goes back', () => {
    const items = [item('A', { guid: '1', link: 'https://a.test/1' })];
    expect(identifyItems(items, 'link')).toEqual({
      scheme: 'link',
      items: [{ key: 'link://a.test/1', item: items[0] }],
    });
    expect(identifyItems(items, 'hash').scheme).toBe('hash');
  });

  it('keeps keys short and apart', () => {
    const [one, two] = keys([
      item('A', { guid: `${'x'.repeat(5_000)}1` }),
      item('B', { guid: `${'x'.repeat(5_000)}2` }),
    ]);
    expect(one!.length).toBeLessThanOrEqual(300);
    expect(one).not.toBe(two);
  });

  it('tells untitled items apart by their summary', () => {
    expect(new Set(keys([item('', { summary: 'one' }), item('', { summary: 'two' })])).size).toBe(2);
  });
});
