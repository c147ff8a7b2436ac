import { yardsticks } from '@greenroom/testing';
import { findFeeds } from './find-feeds';

const at = 'https://ward.test/news/';
const link = (href: string, type = 'application/rss+xml', title = '') =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

describe('findFeeds', () => {
  it.each<[string, string, string[]]>([
    ['an absolute address', link('https://ward.test/feed.xml'), ['https://ward.test/feed.xml']],
    ['a relative one', link('feed?a=1&amp;b=2'), ['https://ward.test/news/feed?a=1&b=2']],
    ['one under a base', `<base href="/b/">${link('feed')}`, ['https://ward.test/b/feed']],
    ['Atom and JSON', link('a', 'application/atom+xml') + link('j', 'application/feed+json'), [`${at}a`, `${at}j`]],
    ['capitals and several rels', `<LINK HREF=x REL="Alternate home" TYPE="APPLICATION/RSS+XML">`, [`${at}x`]],
    ['the same twice', link('x') + link('x'), [`${at}x`]],
    ['the news without the comments', link('x') + link('comments/feed'), [`${at}x`]],
    ['comments where there is nothing else', link('comments/feed'), [`${at}comments/feed`]],
    ['no style sheet, no API', '<link rel=stylesheet href=s>' + link('wp-json', 'application/json'), []],
    ['no script’s text', `<script>document.write('${link('x')}')</script>`, []],
    ['no other scheme', link('javascript:alert(1)') + link('file:///etc/passwd') + link('data:text/xml,x'), []],
    ['no address at all', '<link rel=alternate type=application/rss+xml>', []],
  ])('%s', (_, page, addresses) => expect(findFeeds(page, at).map(({ address }) => address)).toEqual(addresses));

  it('is done with a hostile page at once', async () => {
    for (const page of [
      '<link '.repeat(200_000),
      link('x').repeat(50_000),
      '<script>'.repeat(200_000),
      '<'.repeat(1e6),
    ]) {
      expect(await yardsticks(() => findFeeds(page, at))).toBeLessThan(100);
    }
  });
});
