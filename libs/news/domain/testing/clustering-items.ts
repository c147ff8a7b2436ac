import { HOUR } from '@greenroom/kernel';
import * as fc from 'fast-check';
import { type StoryText } from '../src/clustering/signature';

const NOON = Date.UTC(2026, 10, 9, 12);

/** An item of one outlet, published so many hours after noon. */
export function item(title: string, summary: string, hours = 0, link?: string): StoryText {
  return { title, summary, link, published: NOON + hours * HOUR };
}

const SUBJECTS = [
  ['Wexcombe', 'bridge', 'cracks', 'closed', 'engineers', '138-year-old'],
  ['Ambridge', 'bluetongue', 'outbreak', 'farm', 'cattle', 'vets'],
  ['Pendlebury', 'mill', 'blaze', 'firefighters', 'smoke', '80'],
  ['Hollis', 'resigns', 'minister', 'stamp', 'duty', '£40,000'],
  ['Ambridge', 'bridge', 'cracks', 'flood', 'minister', 'smoke'],
];
const FORMATS = ['{}', '{}', '{}', '{}', 'Newspaper headlines: {}', '{} – live', 'JO PENDLE: {}'];

const wordsOf = (subject: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...subject, 'police', 'council', 'after', 'warning'), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));

/** Items of a few stories that touch one another, in all formats, over some days, some at the same address. */
export const someItem: fc.Arbitrary<StoryText> = fc.constantFrom(...SUBJECTS).chain((subject) =>
  fc
    .record({
      title: wordsOf(subject),
      summary: wordsOf(subject),
      format: fc.constantFrom(...FORMATS),
      hours: fc.integer({ min: 0, max: 120 }),
      page: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      outlet: fc.constantFrom('example.org', 'example.com'),
    })
    .map(({ title, summary, format, hours, page, outlet }) =>
      item(format.replace('{}', title), summary, hours, page === undefined ? undefined : `https://${outlet}/${page}`),
    ),
);

const TOLD: readonly (readonly [string, string])[] = [
  ['Wexcombe Bridge shut after cracks found', 'Engineers closed the crossing.'],
  ['Traders fear ruin as Wexcombe Bridge stays closed', 'Shops have lost customers.'],
  ['Commuters face 20-mile detour round Wexcombe', 'The bridge is closed for repairs.'],
  ['Who let Wexcombe Bridge crack?', 'Inspectors warned of rust in the Victorian crossing.'],
  ['Wexcombe ferry offers help', 'The boat will carry walkers while the bridge is shut.'],
  ['Engineers blame rust for Wexcombe cracks', 'Repairs could take months.'],
];

/** One event told so differently and over such a time that many items are near each other and few the same story. */
export const someNearItem: fc.Arbitrary<StoryText> = fc
  .record({
    told: fc.constantFrom(...TOLD),
    hours: fc.integer({ min: 0, max: 36 }),
    page: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ told: [title, summary], hours, page }) => item(title, summary, hours, `https://${page}.example.org/${page}`));
