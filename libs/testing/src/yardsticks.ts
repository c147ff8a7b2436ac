import { createHash } from 'node:crypto';

const CLOTH = Buffer.alloc(32 * 1024 * 1024, 'yard');

/**
 * How much work something is, in yardsticks: processor time of this process over that of reading 32 MB for a digest,
 * measured in the same moment, so that a busy or a slow machine says about what a quiet and fast one does. A yardstick
 * is some 20 to 100 ms. For what must not grow without bounds, with room to spare; it is no benchmark.
 */
export async function yardsticks(work: () => unknown): Promise<number> {
  const yardstick = await processorTime(() => createHash('sha256').update(CLOTH).digest());
  return (await processorTime(work)) / yardstick;
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
