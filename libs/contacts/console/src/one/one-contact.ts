import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  type AnswerOf,
  ApiClient,
  asSeen,
  firstInWords,
  type InputOf,
  inWords,
  lastAnswer,
  LiveEvents,
  Trouble,
} from '@greenroom/platform/web';

export type ContactRead = AnswerOf<'readContact'>;
type Change = Omit<InputOf<'changeContact'>['body'], 'version'>;
type Move = Omit<InputOf<'moveContact'>['body'], 'version'>;

/** The contact that is looked at, and what is done to it. */
@Injectable()
export class OneContact {
  private readonly api = inject(ApiClient);

  readonly id = signal<string | undefined>(undefined);
  readonly isBusy = signal(false);
  /** Why the last deed did not succeed. */
  readonly deedTrouble = signal('');
  private readonly reading = this.api.read('readContact', () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  });
  private readonly lastRead = lastAnswer(this.reading);
  private readonly readTrouble = computed(() => {
    const error = this.reading.error();
    return error instanceof Trouble ? error : error?.cause;
  });
  readonly isGone = computed(() => {
    const trouble = this.readTrouble();
    return trouble instanceof Trouble && /not-found|invalid/.test(trouble.code);
  });
  readonly trouble = computed(() => (this.readTrouble() && !this.isGone() ? inWords(this.readTrouble()) : ''));
  /** The contact of the address; of one that was merged, the entry that stayed. */
  readonly contact = computed<ContactRead | undefined>(() => {
    const read = this.lastRead();
    if (!read || this.isGone()) return undefined;
    return read.id === this.id() || this.reading.hasValue() ? read : undefined;
  });

  /** Changes with another contact alone; the contact, with each reading. */
  readonly shownId = computed(() => this.contact()?.id);
  private readonly seen = asSeen(this.contact);

  constructor() {
    const changes = inject(LiveEvents).changesOf('contact');
    const seen = changes();
    effect(() => {
      if (changes() !== seen) untracked(() => this.reading.reload());
    });
  }

  again(): void {
    this.reading.reload();
  }

  /** Somebody begins to write in a form of it: what they save is a change to the contact as it stands now. */
  begin(): void {
    this.seen.begin();
  }

  /** Returns whether it succeeded; else it is said why. */
  change(change: Change): Promise<boolean> {
    return this.act(this.contact(), ({ id, version }) =>
      this.api.send('changeContact', { params: { id }, body: { ...change, version } }),
    );
  }

  /** As `change`, of what was written in a form. */
  changeSeen(change: Change): Promise<boolean> {
    return this.act(this.seen.thing(), ({ id, version }) =>
      this.api.send('changeContact', { params: { id }, body: { ...change, version } }),
    );
  }

  /** As `changeSeen`. */
  move(move: () => Promise<Move>): Promise<boolean> {
    return this.act(this.seen.thing(), async ({ id, version }) => {
      await this.api.send('moveContact', { params: { id }, body: { ...(await move()), version } });
    });
  }

  /** As `change`. */
  remove(): Promise<boolean> {
    return this.act(
      this.contact(),
      ({ id, version }) => this.api.send('removeContact', { params: { id }, query: { version } }),
      false,
    );
  }

  private async act(
    contact: ContactRead | undefined,
    deed: (contact: ContactRead) => Promise<unknown>,
    isReadAgain = true,
  ): Promise<boolean> {
    if (!contact || this.isBusy()) return false;
    this.isBusy.set(true);
    this.deedTrouble.set('');
    try {
      await deed(contact);
      this.seen.anew();
      if (isReadAgain) this.again();
      return true;
    } catch (error) {
      this.deedTrouble.set(refusalInWords(error));
      this.seen.anew();
      if (error instanceof Trouble && error.code === 'contact.clash') this.again();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}

function refusalInWords(error: unknown): string {
  if (!(error instanceof Trouble) || error.code !== 'contact.clash') return inWords(error);
  const first = firstInWords(error.details.clash, 'this contact');
  return `${first} What they made of it is shown now, and nothing of yours is lost: do it again if it still holds.`;
}
