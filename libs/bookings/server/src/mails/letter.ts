/** A mail's text: whom it is to, its paragraphs, and whom it is from. */
export function letter(...paragraphs: readonly string[]): string {
  return ['Dear {{name}},', ...paragraphs, '{{network}}'].join('\n\n');
}
