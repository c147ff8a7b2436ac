/** Ends a command with a sentence for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  /** @param exitCode 2 where the arguments are wrong, 1 where the work could not be done */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
