import { sourceLink } from './source-link';

describe('sourceLink', () => {
  it.each([
    ['https://www.bbc.co.uk/news/uk-1?at_medium=RSS&at_campaign=KARANGA', 'bbc.co.uk/news/uk-1'],
    ['http://bbc.co.uk/news/uk-1/', 'bbc.co.uk/news/uk-1'],
    ['https://amp.example.org/a/b/amp', 'example.org/a/b'],
    ['https://m.example.org/a/b#comments', 'example.org/a/b'],
    ['https://example.org/story?b=2&a=1&utm_source=x', 'example.org/story?a=1&b=2'],
    ['https://example.org/?p=12', 'example.org?p=12'],
  ])('%s → %s', (link, page) => expect(sourceLink(link)).toBe(page));

  it('keeps apart what differs in more than the way there', () => {
    expect(sourceLink('https://example.org/story?p=1')).not.toBe(sourceLink('https://example.org/story?p=2'));
    expect(sourceLink('https://example.org/a')).not.toBe(sourceLink('https://example.com/a'));
  });

  it.each([undefined, '', 'javascript:alert(1)', '/relative', 'https://', 'https://www.example.org/'])(
    '%s names no page',
    (link) => expect(sourceLink(link)).toBeUndefined(),
  );
});
