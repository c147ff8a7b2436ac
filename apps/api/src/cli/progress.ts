/** Where progress is shown: standard error, where it is a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const ERASE_LINE = '\r\u001b[K';
const SHOW_EVERY = 200;

/** One line on a terminal that says what is being done; silent where nobody looks. */
export class Progress {
  private shownAt = 0;
  private isShown = false;

  constructor(private readonly screen: Screen = process.stderr) {}

  say(text: string): void {
    if (!this.screen.isTTY || Date.now() - this.shownAt < SHOW_EVERY) return;
    this.shownAt = Date.now();
    this.isShown = true;
    this.screen.write(`${ERASE_LINE}${text}`);
  }

  /** To be called before anything else is written to the terminal. */
  clear(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.screen.write(ERASE_LINE);
  }
}
