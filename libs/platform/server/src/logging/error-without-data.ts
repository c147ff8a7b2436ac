/**
 * An error as it may be logged. A failed statement's message, text and parameters hold what was to be stored, so of those
 * only the code and the names of table and constraint are kept.
 */
export function withoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const about = { type: error.name, code, table, constraint };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if ('query' in error || 'parameters' in error) return { ...about, stack: frames.join('\n') };
  return { ...about, message: error.message, stack: frames.join('\n') };
}
