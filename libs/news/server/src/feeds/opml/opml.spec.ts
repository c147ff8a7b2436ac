import { yardsticks } from '@greenroom/testing';
import { readOpml } from './read-opml';
import { writeOpml } from './write-opml';

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`;

describe('OPML', () => {
  it('comes back as it went out, hostile names too', () => {
    const feeds = [
      { address: 'https://ward.test/feed?a=1&b=2', outlet: 'Beds & “Care”' },
      { address: 'https://x.test/', outlet: `"><script>alert('x')</script>]]>` },
    ];
    const text = writeOpml(feeds, new Date(0));
    expect(text).toContain('<opml version="2.0">');
    expect(text).not.toContain('<script>');
    expect(readOpml(text)).toEqual({ ok: true, value: feeds });
  });

  it('is written of no feeds, too', () => {
    expect(writeOpml([], new Date(0))).toContain('<opml version="2.0">');
  });

  it('finds feeds in folders, in any case, without a name', () => {
    const text = opml(
      `<outline text="News"><outline text="A" title="Alpha" XMLURL="https://a.test/"/><outline><outline xmlUrl='https://b.test/'></outline></outline></outline>
       <outline text="no feed"/>`,
    );
    expect(readOpml(text)).toEqual({
      ok: true,
      value: [
        { address: 'https://a.test/', outlet: 'Alpha' },
        { address: 'https://b.test/', outlet: '' },
      ],
    });
  });

  it.each([
    ['a feed', '<rss><channel/></rss>', /not OPML/],
    ['nothing', '', /not OPML/],
    ['entities', `<!DOCTYPE o [<!ENTITY a "b">]>${opml('')}`, /document type/],
    ['too many', opml('<outline xmlUrl="x"/>'.repeat(1_500)), /more than 1000/],
    ['too much', opml(' '.repeat(2_100_000)), /larger/],
  ])('refuses %s', (_, text, sentence) => {
    expect(readOpml(text)).toMatchObject({
      ok: false,
      refusal: { code: 'feed.opml-unreadable', details: { sentence: expect.stringMatching(sentence) } },
    });
  });

  it('is done with a hostile file at once', async () => {
    for (const text of ['<outline '.repeat(200_000), opml('<outline>'.repeat(150_000)), '<opml a="'.repeat(100_000)]) {
      expect(await yardsticks(() => readOpml(text))).toBeLessThan(100);
    }
  });
});
