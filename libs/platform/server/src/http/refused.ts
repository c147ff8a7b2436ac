import type { Clash, Overlap, ProblemCode } from '@greenroom/contract';

/** One line of what is wrong with a request: where, and a sentence. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** What a problem says beyond its code. */
export interface RefusalDetails {
  readonly clash?: Clash;
  readonly overlap?: Overlap;
  readonly choices?: { address: string; title: string }[];
}

/** An expected "no" on its way to the edge. The only exception that use cases throw on purpose. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: ProblemCode,
    readonly issues: readonly Issue[] = [],
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
