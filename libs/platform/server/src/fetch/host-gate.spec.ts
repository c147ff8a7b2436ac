import { HostGate } from './host-gate';

describe('HostGate', () => {
  let now = 0;
  const log: string[] = [];
  const sleep = async (milliseconds: number) => {
    log.push(`pause ${milliseconds}`);
    now += milliseconds;
  };
  const gate = new HostGate(2_000, sleep, () => now);

  beforeEach(() => log.splice(0));

  async function visit(name: string, host: string): Promise<void> {
    const leave = await gate.enter(host);
    log.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} out`);
    leave();
  }

  it('lets one in at a time, in order, with a pause between', async () => {
    await Promise.all([visit('one', 'a'), visit('two', 'a'), visit('three', 'a')]);
    expect(log).toEqual([
      'one in',
      'one out',
      'pause 2000',
      'two in',
      'two out',
      'pause 2000',
      'three in',
      'three out',
    ]);
  });

  it('pauses only for what is left of the pause', async () => {
    now += 1_500;
    await visit('four', 'a');
    expect(log).toEqual(['pause 500', 'four in', 'four out']);
  });

  it('keeps hosts apart', async () => {
    await Promise.all([visit('one', 'b'), visit('two', 'c')]);
    expect(log).toEqual(['one in', 'two in', 'one out', 'two out']);
  });

  it('forgets hosts that have rested', async () => {
    now += 2_000;
    await visit('last', 'd');
    expect([...gate['departures'].keys()]).toEqual(['d']);
  });
});
