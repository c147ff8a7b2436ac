/** Long work in small steps: whoever does it may let others in between two of them. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
