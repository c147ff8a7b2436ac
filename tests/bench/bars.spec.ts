import { clusteringBars, matchingBars, shortfalls } from './bars';
import { testData, TestDataMissing } from './test-data';

const good = { ndcg5: 0.87, p3: 0, r5: 0, falseAlarms: 0.12, answered: 0.85 };

describe('the bars of the evaluations', () => {
  it('are reached where a figure is just there', () => {
    expect(shortfalls('judged-dev', matchingBars('judged-dev', good))).toEqual([]);
    expect(
      shortfalls('x', matchingBars('judged-dev-2025', { ...good, ndcg5: 0.82, falseAlarms: 0.15, answered: 0.75 })),
    ).toEqual([]);
    expect(shortfalls('pairs', clusteringBars(0.95, 0.8))).toEqual([]);
  });

  it('say what fell short', () => {
    const bad = { ...good, ndcg5: 0.869, falseAlarms: 0.121, answered: NaN };
    expect(shortfalls('judged-dev', matchingBars('judged-dev', bad))).toEqual([
      'judged-dev: nDCG@5 is 0.869, below 0.87.',
      'judged-dev: the share of false alarms is 0.121, above 0.12.',
      'judged-dev: the share of stories answered is NaN, below 0.85.',
    ]);
    expect(shortfalls('pairs', clusteringBars(0.94, 0.79))).toEqual([
      'pairs: precision is 0.940, below 0.95.',
      'pairs: recall is 0.790, below 0.8.',
    ]);
  });
});

describe('testData', () => {
  it('takes no name for nothing to evaluate, and a wrong one for a fault', () => {
    const at = (folder: string) => testData('figures.ts', { GREENROOM_TEST_DATA: folder });
    expect(at('')).toBeUndefined();
    expect(at(__dirname)).toBe(__dirname);
    expect(() => at('/nowhere')).toThrow(
      new TestDataMissing('GREENROOM_TEST_DATA names /nowhere, and there is no such folder.'),
    );
    expect(() => testData('matching', { GREENROOM_TEST_DATA: __dirname })).toThrow(
      new TestDataMissing(`GREENROOM_TEST_DATA names ${__dirname}, and there is no matching in it.`),
    );
  });
});
