import { signal } from '@angular/core';
import { inWords, Trouble, type TroubleCode } from '@greenroom/platform/web';
import type { Given, SendAnswer } from './asked';

/** From here on a person reads that it goes slowly, and that it still goes. */
const SLOW = 4_000;

/** What is refused because it stands differently by now: the page looks again, and says how. */
const MOVED_ON: readonly TroubleCode[] = ['offer.too-late', 'offer.filled', 'offer.booked', 'state.not-from-here'];

const NAMES = { accept: 'yes', hold: 'wish', decline: 'no' } as const;

/** One answer on its way, however often the button is pressed: what is happening, and what went wrong. */
export class Answering {
  readonly underWay = signal<Given['answer'] | undefined>(undefined);
  readonly isSlow = signal(false);
  readonly trouble = signal('');

  constructor(
    private readonly send: SendAnswer,
    private readonly look: () => Promise<void>,
  ) {}

  /** Resolves with whether it is said. */
  async say(given: Given): Promise<boolean> {
    if (this.underWay()) return false;
    this.underWay.set(given.answer);
    this.trouble.set('');
    const slow = setTimeout(() => this.isSlow.set(true), SLOW);
    try {
      await this.send(given);
      return true;
    } catch (error) {
      this.trouble.set(troubleInWords(error, NAMES[given.answer]));
      if (error instanceof Trouble && MOVED_ON.includes(error.code)) await this.look().catch(() => undefined);
      return false;
    } finally {
      clearTimeout(slow);
      this.isSlow.set(false);
      this.underWay.set(undefined);
    }
  }

  /** The words of a button, which say what is happening while it is. */
  words(answer: Given['answer'], atRest: string): string {
    if (this.underWay() !== answer) return atRest;
    return this.isSlow() ? 'Still sending, the line is slow …' : `Sending your ${NAMES[answer]} …`;
  }
}

function troubleInWords(error: unknown, what: string): string {
  const isLost = error instanceof Trouble && (error.code === 'network.lost' || error.code === 'answer.unreadable');
  return isLost
    ? `There is no connection just now, so your ${what} may not have arrived. Press again in a moment: it counts once.`
    : inWords(error);
}
