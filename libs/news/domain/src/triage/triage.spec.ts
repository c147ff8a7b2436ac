import { type Handling, mergedHandling } from './triage';

const at = (triage: Handling['triage'], ownerId: string | null = null): Handling => ({ triage, ownerId });

describe('mergedHandling', () => {
  it.each<[Handling, Handling, Handling]>([
    [at('new'), at('new'), at('new')],
    [at('new'), at('dropped'), at('dropped')],
    [at('dropped', 'ada'), at('watching'), at('watching', 'ada')],
    [at('pitching', 'ada'), at('watching', 'bea'), at('pitching', 'ada')],
    [at('watching', 'ada'), at('pitching', 'bea'), at('pitching', 'bea')],
    [at('watching', 'ada'), at('watching', 'bea'), at('watching', 'ada')],
    [at('watching'), at('new', 'bea'), at('watching', 'bea')],
  ])('%j and %j: %j', (into, other, merged) => expect(mergedHandling(into, other)).toEqual(merged));
});
