/**
 * An expected "no": a stable code that every face has a message for, and details that are safe to show.
 * Unexpected faults are thrown instead.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A value or a refusal. */
export type Outcome<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: details ? { code, details } : { code } };
}
