import { computed, Injectable, signal } from '@angular/core';
import type { Wish } from './one-request';

export type AskMode = Wish['mode'];

/** Whom an officer is about to ask, and in which order; kept while the ranking moves below. */
@Injectable()
export class Asking {
  readonly chosen = signal<readonly string[]>([]);
  readonly mode = signal<AskMode>('each');
  readonly whyYou = signal('');
  /** Why the order is not the ranking's. */
  readonly orderReason = signal('');
  readonly count = computed(() => this.chosen().length);

  isChosen(id: string): boolean {
    return this.chosen().includes(id);
  }

  turn(id: string): void {
    this.chosen.update((chosen) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]));
  }

  /** Puts somebody further up (-1) or down (1). */
  move(id: string, steps: -1 | 1): void {
    this.chosen.update((chosen) => {
      const at = chosen.indexOf(id);
      const to = at + steps;
      if (at < 0 || to < 0 || to >= chosen.length) return chosen;
      const moved = [...chosen];
      [moved[at], moved[to]] = [moved[to]!, moved[at]!];
      return moved;
    });
  }

  clear(): void {
    this.chosen.set([]);
    this.mode.set('each');
    this.whyYou.set('');
    this.orderReason.set('');
  }
}
