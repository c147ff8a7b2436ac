/** An error as a sentence for the person at the terminal: its message without a stack. */
export function describeProblem(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
