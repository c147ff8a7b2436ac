/** A line of a file, and each sentence about what is wrong in it. */
export interface FaultyLine {
  readonly line: number;
  readonly faults: readonly string[];
}

/** What is wrong, by line, in the order of the file. */
export function faultsByLine(
  issues: readonly { readonly line: number; readonly field: string; readonly message: string }[],
  inWords: (field: string, message: string) => string,
): FaultyLine[] {
  const byLine = new Map<number, string[]>();
  for (const { line, field, message } of issues) {
    byLine.set(line, [...(byLine.get(line) ?? []), inWords(field, message)]);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([line, faults]) => ({ line, faults }));
}
