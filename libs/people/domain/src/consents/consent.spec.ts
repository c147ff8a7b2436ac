import { createHash } from 'node:crypto';
import { type ConsentEvent, isAgreed } from './consent';
import { PURPOSES, WORDINGS } from './purposes';

const said = (isGiven: boolean, at: number, more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  purpose: 'matching',
  field: null,
  isGiven,
  version: 1,
  at,
  how: 'portal',
  ...more,
});

describe('isAgreed', () => {
  it.each<[string, ConsentEvent[], boolean]>([
    ['nothing said', [], false],
    ['a yes', [said(true, 1)], true],
    ['taken back', [said(true, 1), said(false, 2)], false],
    ['given again', [said(true, 1), said(false, 2), said(true, 3)], true],
    ['read in another order', [said(false, 2), said(true, 1)], false],
    ['both in one instant, in their order', [said(true, 2), said(false, 2)], false],
    ['a yes to something else', [said(true, 1, { purpose: 'recordings' })], false],
  ])('%s', (_, events, expected) => expect(isAgreed(events, 'matching')).toBe(expected));

  it('takes each part of a profile by itself', () => {
    const events = [said(true, 1, { purpose: 'public-profile', field: 'bio' })];
    expect(isAgreed(events, 'public-profile', 'bio')).toBe(true);
    expect(isAgreed(events, 'public-profile', 'photo')).toBe(false);
  });
});

describe('wordings', () => {
  it('count their versions from one', () => {
    for (const purpose of PURPOSES) {
      expect(WORDINGS[purpose].map(({ version }) => version)).toEqual(WORDINGS[purpose].map((_, at) => at + 1));
    }
  });

  it('never change once they were shown: a better one is a new version', () => {
    const digests = PURPOSES.flatMap((purpose) =>
      WORDINGS[purpose].map((wording) => {
        const digest = createHash('sha256').update(`${wording.title}\n${wording.text}`).digest('hex').slice(0, 12);
        return `${purpose} ${wording.version} ${digest}`;
      }),
    );
    expect(digests).toMatchInlineSnapshot(`
      [
        "public-profile 1 5c6c336da24a",
        "lived-experience 1 14e59e40c902",
        "matching 1 248649d75386",
        "access-needs 1 8cd3439a7de0",
        "recordings 1 be7fed374c8d",
      ]
    `);
  });

  it('name who asks, and say how to take it back', () => {
    for (const { text } of Object.values(WORDINGS).flat()) {
      expect(text).toContain('{network}');
      expect(text).toContain('I can take it back at any time');
    }
  });
});
