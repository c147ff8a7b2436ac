import type { Instant } from '@greenroom/kernel';
import { LastMails } from '@greenroom/notifications/server';
import { Injectable } from '@nestjs/common';
import { ContactBook } from './contact-book';

/** When somebody at an outlet and we last had to do with each other: they asked or told us something, or we wrote. */
export interface Touch {
  readonly at: Instant;
  readonly how: 'request' | 'mail';
}

/** The last times by contact; no entry for those with whom there was nothing. */
export type LastTimes = (contactIds: readonly string[]) => Promise<ReadonlyMap<string, Instant>>;

/** Knows it from what is kept anyway: nobody writes it down. Contexts that contacts do not know say what they know. */
@Injectable()
export class InTouch {
  private readonly sources: { readonly how: Touch['how']; readonly last: LastTimes }[] = [];

  constructor(
    private readonly book: ContactBook,
    mails: LastMails,
  ) {
    this.add('mail', (ids) => mails.to('contact', ids));
  }

  /** Tells of one way in which a contact is in touch with us. */
  add(how: Touch['how'], last: LastTimes): void {
    this.sources.push({ how, last });
  }

  /** Whoever was merged into another one is that one. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Touch>> {
    const owners = await this.book.ownersOf(ids);
    const touches = new Map<string, Touch>();
    for (const { how, last } of this.sources) {
      for (const [id, at] of await last([...owners.keys()])) {
        const owner = owners.get(id)!;
        if (at > (touches.get(owner)?.at ?? -Infinity)) touches.set(owner, { at, how });
      }
    }
    return touches;
  }
}
