/**
 * Milliseconds of processor time that this process has used so far. Work is judged by it where a clock would also count
 * the time of others: on a busy machine it says the same as on a quiet one.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
