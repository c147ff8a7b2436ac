import { languageName, languagesLike } from './languages';

describe('languages', () => {
  it.each([
    ['cy', 'Welsh'],
    ['bfi', 'British Sign Language'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['not a tag', 'not a tag'],
    ['', ''],
  ])('are shown by their English names: %s', (tag, name) => expect(languageName(tag)).toBe(name));

  it.each([
    ['wel', [], 'Welsh'],
    ['cy', [], 'Welsh'],
    ['sign', [], 'British Sign Language, Irish Sign Language'],
    ['sign', ['bfi'], 'Irish Sign Language'],
    ['  ', [], ''],
    ['xyzzy', [], ''],
  ])('are found by a part of the name: %s', (typed, taken, found) =>
    expect(
      languagesLike(typed, taken)
        .map(({ name }) => name)
        .join(', '),
    ).toBe(found),
  );

  it('puts those first that begin with what was typed', () => {
    expect(languagesLike('b', [])[0]!.name).toMatch(/^B/);
    expect(languagesLike('n', [])).toHaveLength(8);
  });
});
