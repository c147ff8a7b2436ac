import { givenInstantShape, lineShape } from './shapes';

describe('an instant that somebody gives', () => {
  it.each([
    ['2000-01-01T00:00:00.000Z', true],
    ['2026-11-24T07:50:00Z', true],
    ['2099-12-31T23:59:59.999Z', true],
    ['2100-01-01T00:00:00.000Z', false],
    ['1999-12-31T23:59:59.999Z', false],
    ['1900-01-01T00:00:00Z', false],
    ['0000-01-01T00:00:00Z', false],
    ['2999-01-01T00:00:00Z', false],
  ])('%s: %s', (instant, isTaken) => {
    const read = givenInstantShape.safeParse(instant);
    expect(read.success).toBe(isTaken);
    if (!read.success) expect(read.error.issues).toMatchObject([{ message: 'has to be in the years 2000 to 2099' }]);
  });
});

describe('a line', () => {
  it('is one line', () => expect(lineShape(20).parse('Energy\nbills\u202e ')).toBe('Energy bills'));
  it('is no longer than it may be', () => expect(lineShape(3).safeParse('long').success).toBe(false));
  it('may have to be there', () => expect(lineShape(3).min(1).safeParse(' \n').success).toBe(false));
});
