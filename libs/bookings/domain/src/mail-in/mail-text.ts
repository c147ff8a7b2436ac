/** Lines that were broken only since they were long; a list stays one. */
export function unwrapped(body: string): string {
  return body.replace(/(?<=[^\n]{50})\n(?=[^\n:]{20}|[^\n:]*$)/g, ' ');
}

/** On one line, with single spaces. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as a pattern that finds it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A person's name as it is written in a sentence. */
export const NAME = "[A-Z][\\p{L}'’-]+(?: (?:(?:de|van|von|der|al|el) )?[A-Z][\\p{L}'’-]*){1,3}";

/** Something that was found in a text, and where. */
export interface Found<Value> {
  readonly at: number;
  readonly end: number;
  readonly value: Value;
}
