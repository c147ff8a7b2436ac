import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { normaliseLink } from '@greenroom/news/domain';
import { readFeed } from './read-feed';

/** Our own cases, one for each class of feeds that other readers fail on. */
const folder = path.resolve(__dirname, '../../../../../tests/fixtures/feeds');
const address = 'https://ward.test/feeds/news.xml';

async function read(file: string) {
  const outcome = await readFeed(readFileSync(path.join(folder, file)), { address });
  if (!outcome.ok) throw new Error(`${file}: ${outcome.refusal.code}`);
  return outcome.value;
}

type Wanted = {
  title?: string;
  link?: string | undefined;
  guid?: string;
  summary?: string;
  published?: string | undefined;
};

const at = (n: number) => `https://ward.test/${n}`;
const wanted: Readonly<Record<string, readonly Wanted[]>> = {
  'atom-bad-date.xml': [
    { title: 'Undated', link: at(1), published: undefined },
    { title: 'Dated', link: at(2), published: '2026-07-15T09:00:00.000Z' },
  ],
  'atom-link-as-text.xml': [{ title: 'Text link', link: at(1) }],
  'atom-xhtml-title.xml': [
    { title: 'Beds and <b>', summary: 'One. Two.' },
    { title: 'Beds and & more' },
    { title: '1 < 2 &amp; so on' },
    { title: 'Beds — now' },
  ],
  'bare-ampersand.xml': [{ title: 'Health & Care, Marks & Spencer & Co <3', link: 'https://ward.test/?a=1&b=2&c' }],
  'billion-laughs.xml': [{ title: 'Laughs &a9;', link: at(1) }],
  'british-dates.xml': [
    { published: '2026-07-15T09:00:00.000Z' },
    { published: '2026-07-15T09:00:00.000Z' },
    { published: '2026-07-15T00:00:00.000Z' },
    { published: '2026-07-15T08:00:00.000Z' },
    { title: 'Date 5', published: undefined },
  ],
  'channel-definition.xml': [
    { title: 'Channel item', link: at(1), summary: 'In short', published: '2026-07-15T09:00:00.000Z' },
  ],
  'declared-latin-1-but-utf-8.xml': [{ title: 'Café – £5m' }],
  'duplicate-guids.xml': [{ title: 'One' }, { title: 'Two' }],
  'empty-feed.xml': [],
  'escaped-markup.xml': [
    { title: 'NHS beds & staff', summary: 'One. Two <3.' },
    { title: 'Ward four & five', summary: 'Text' },
    { title: 'Naked markup', summary: 'One. Two.' },
  ],
  'external-entity.xml': [{ title: 'Secret: &file;', link: at(1) }],
  'hidden-characters.xml': [{ title: 'Safe gnp.exe name' }],
  'internal-entity.xml': [{ title: 'The Ward Trust speaks' }],
  'json-feed.json': [
    { guid: '1', title: 'In JSON', link: at(1), summary: 'One.', published: '2026-07-15T09:00:00.000Z' },
    { guid: '2', title: '', link: at(2) },
  ],
  'junk-before.xml': [{ title: 'After junk', link: at(1) }],
  'latin-1-undeclared.xml': [{ title: 'Café £5m' }],
  'media-group.xml': [{ title: 'Film', summary: 'About beds', link: 'https://ward.test/v' }],
  'no-channel-title.xml': [{ title: 'Bare', link: undefined }],
  'prefixed-rdf.xml': [{ guid: at(1), title: 'Right', link: at(1), published: '2026-07-15T09:00:00.000Z' }],
  'prefixed-root.xml': [{ guid: 'urn:1', title: 'Prefixed', link: at(1) }],
  'proto-element.xml': [{ title: 'Proto', link: at(1) }],
  'quadratic-blow-up.xml': [{ title: 'First' }, { title: 'Second' }],
  'relative-links.xml': [
    { title: 'Relative', link: 'https://ward.test/news/one' },
    { title: 'Based twice', link: 'https://ward.test/other/two' },
  ],
  'rss-0.90.xml': [{ title: 'Oldest', link: at(1) }],
  'rss-without-version.xml': [{ title: 'No version', link: at(1) }],
  'script-links.xml': [
    { title: 'Script', link: undefined },
    { title: 'Data', link: at(2) },
  ],
  'title-attribute-only.xml': [{ title: '', summary: 'Only a summary' }],
  'truncated-in-tag.xml': [{ title: 'One' }, { title: 'Two' }],
  'truncated.xml': [{ title: 'One' }, { title: 'Two' }],
  'unclosed-tags.xml': [
    { title: 'One', link: at(1), summary: 'First' },
    { title: 'Two', link: at(2) },
  ],
  'undefined-entity.xml': [{ title: 'Beds and cafés — £5m &unheard;' }],
  'utf-16be-with-mark.xml': [{ title: 'Café – £5m' }],
  'utf-16le-without-mark.xml': [{ title: 'Café – £5m' }],
  'utf-8-with-stray-bytes.xml': [{ title: 'Café déjà vu, don’t' }],
  'windows-1252.xml': [{ title: 'Café – “beds” £5m' }],
};

describe('feeds that others fail on', () => {
  it('has an answer for every fixture', () => {
    expect(Object.keys(wanted).sort()).toEqual(readdirSync(path.join(folder, 'ok')).sort());
  });

  it.each(Object.entries(wanted))('%s', async (file, items) => {
    const { feed } = await read(`ok/${file}`);
    expect(feed.items).toHaveLength(items.length);
    for (const [index, { published, ...fields }] of items.entries()) {
      const item = feed.items[index]!;
      expect(item).toMatchObject(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
      if ('link' in fields && fields.link === undefined) expect(item).not.toHaveProperty('link');
      if (published !== undefined) expect(new Date(item.published!).toISOString()).toBe(published);
    }
    for (const item of feed.items) {
      expect(typeof item.title).toBe('string');
      expect(`${item.title}${item.summary}`).not.toContain('\ufffd');
      expect(item.link).toBe(item.link && normaliseLink(item.link));
    }
  });

  it.each([
    ['blank.xml', 'not-a-feed'],
    ['empty.xml', 'not-a-feed'],
    ['image.gif', 'not-a-feed'],
    ['opml.xml', 'not-a-feed'],
    ['other.json', 'not-a-feed'],
    ['text.txt', 'not-a-feed'],
    ['web-page.html', 'web-page'],
  ])('%s is refused: %s', async (file, code) => {
    const outcome = await readFeed(readFileSync(path.join(folder, 'not-ok', file)));
    expect(outcome).toEqual({ ok: false, refusal: { code } });
  });

  it('pollutes no prototype and reads no file', async () => {
    await read('ok/proto-element.xml');
    expect({}).not.toHaveProperty('polluted');
    expect(JSON.stringify(await read('ok/external-entity.xml'))).not.toContain('root:');
  });

  it('keeps an entity bomb small', async () => {
    const { feed } = await read('ok/quadratic-blow-up.xml');
    expect(feed.items[1]!.summary.length).toBeLessThanOrEqual(4_000);
  });

  it('falls back to links where guids repeat', async () => {
    expect((await read('ok/duplicate-guids.xml')).identityScheme).toBe('link');
  });

  it('resolves a relative link against the feed’s site where nothing else is known', async () => {
    const text = '<rss><channel><link>https://ward.test/</link><item><link>/1</link></item></channel></rss>';
    const outcome = await readFeed(Buffer.from(text));
    expect(outcome.ok && outcome.value.feed.items[0]?.link).toBe(at(1));
  });
});
