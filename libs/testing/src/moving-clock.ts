import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PRELOAD = pathToFileURL(path.join(__dirname, 'moving-clock.preload.mjs')).href;

/** The clock of programs in processes of their own, which goes on as the machine's does and can be put forward. */
export class MovingClock {
  private apart: number;

  /**
   * @param file where it is told to the programs; in a folder that is there
   * @param start what it says now, an instant in milliseconds
   */
  constructor(
    private readonly file: string,
    start: number,
  ) {
    this.apart = start - Date.now();
    this.tell();
  }

  /** For `startProcess`. */
  get environment(): NodeJS.ProcessEnv {
    return { NODE_OPTIONS: `--import ${PRELOAD}`, MOVING_CLOCK: this.file };
  }

  now(): number {
    return Date.now() + this.apart;
  }

  /** Programs know of it within a tenth of a second. */
  advanceTo(instant: number): void {
    this.apart = instant - Date.now();
    this.tell();
  }

  private tell(): void {
    writeFileSync(this.file, String(this.apart));
  }
}
