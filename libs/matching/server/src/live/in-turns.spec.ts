import { inTurns } from './in-turns';

function* counting(to: number): Generator<void, number, void> {
  for (let step = 0; step < to; step++) yield;
  return to;
}

describe('inTurns', () => {
  it('lets others in after each turn, and comes to what the steps come to', async () => {
    let others = 0;
    const other = setInterval(() => others++, 0);
    const endless = (function* () {
      while (others < 3) yield;
      return 'after others';
    })();
    expect(await inTurns(endless, 0)).toBe('after others');
    clearInterval(other);
  });

  it('does short work in one turn', async () => {
    let isLetIn = false;
    setImmediate(() => (isLetIn = true));
    expect(await inTurns(counting(100), Infinity)).toBe(100);
    expect(isLetIn).toBe(false);
  });

  it('fails as the steps fail', async () => {
    const failing = (function* () {
      yield;
      throw new Error('no such topic');
    })();
    await expect(inTurns(failing, 0)).rejects.toThrow('no such topic');
  });
});
