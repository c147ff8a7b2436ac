import type { ProblemCode } from '@greenroom/contract';

/** One line of what is wrong with a request: where, and a sentence. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** An expected "no" on its way to the edge. The only exception that use cases throw on purpose. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: ProblemCode,
    readonly issues: readonly Issue[] = [],
  ) {
    super(code);
  }
}
