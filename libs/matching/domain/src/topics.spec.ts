import { TopicTree } from './topics';

const tree = new TopicTree([
  { slug: 'housing', label: 'Housing', children: [{ slug: 'building-safety', label: 'Building safety' }] },
  { slug: 'work-pay', label: 'Work and pay', aliases: ['work & pay', 'jobs'] },
  { slug: 'food', label: 'Food and hunger' },
  { slug: 'farming', label: 'Farming', aliases: ['food', 'data/tech'] },
]);

describe('TopicTree', () => {
  it.each([
    ['housing', 'housing'],
    ['HOUSING ', 'housing'],
    ['building safety', 'building-safety'],
    ['Building-Safety', 'building-safety'],
    ['work & pay', 'work-pay'],
    ['Work and Pay', 'work-pay'],
    ['data/tech', 'farming'],
    ['food', 'food'],
    ['astrology', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s names %s', (name, slug) => expect(tree.resolve(name)?.slug).toBe(slug));

  it('refuses two topics of one slug', () => {
    const twice = { slug: 'housing', label: 'Housing' };
    expect(() => new TopicTree([twice, twice])).toThrow('"housing" is in the tree twice');
  });
});
