import { computed, inject, Injectable, signal } from '@angular/core';
import {
  ApiClient,
  firstInWords,
  type InputOf,
  inWords,
  lastAnswer,
  LiveEvents,
  londonClock,
  type Operation,
  Trouble,
} from '@greenroom/platform/web';
import type { Overlap } from '@greenroom/contract';
import type { AskerIds } from '../form/address-book';
import { whenInFull } from '../words/when';
import type { Whole } from '../words/request-in-words';

type Change = Omit<InputOf<'changeRequest'>['body'], 'version'>;
export type Wish = Omit<InputOf<'makeOffers'>['body'], 'version'>;
type Shortlist = NonNullable<Change['shortlist']>;

/** The request that is looked at, who can speak in its slot, and what is done to it. */
@Injectable()
export class OneRequest {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly requestChanges = this.live.changesOf('request');
  private readonly personChanges = this.live.changesOf('person');
  private readonly contactChanges = this.live.changesOf('contact');
  private readonly rereads = signal(0);

  readonly id = signal<string | undefined>(undefined);
  readonly isBusy = signal(false);
  /** Why the last deed did not succeed. */
  readonly deedTrouble = signal('');
  /** Who has the person's time, where that is why. */
  readonly inTheWay = signal<Overlap | undefined>(undefined);
  /** Whether it is looked for who can speak in its slot. */
  readonly wantsCandidates = signal(true);
  private readonly reading = this.api.read('readRequest', () => {
    this.requestChanges();
    this.contactChanges();
    this.personChanges();
    return this.wanted();
  });
  private readonly candidateReading = this.api.read('listCandidates', () => {
    this.requestChanges();
    this.personChanges();
    return this.wantsCandidates() ? this.wanted() : undefined;
  });
  private readonly lastRead = lastAnswer(this.reading);
  readonly request = computed(() => (this.lastRead()?.id === this.id() ? this.lastRead() : undefined));
  readonly candidates = lastAnswer(this.candidateReading);
  readonly isGone = computed(() => troubleIn(this.reading.error())?.code === 'booking-request.not-found');
  readonly readTrouble = computed(() => {
    const error = this.reading.error();
    return error && !this.isGone() ? inWords(error.cause ?? error) : '';
  });
  readonly candidateTrouble = computed(() => {
    const error = this.candidateReading.error();
    return error && !this.isGone() ? inWords(error.cause ?? error) : '';
  });

  again(): void {
    this.rereads.update((times) => times + 1);
  }

  change(body: Change): Promise<boolean> {
    return this.act(({ id, version }) =>
      this.api.send('changeRequest', { params: { id }, body: { ...body, version } }),
    );
  }

  /** @param make who asks, made in the book of contacts where they are not known yet */
  changeAsker(make: () => Promise<AskerIds>): Promise<boolean> {
    return this.act(async ({ id, version }) =>
      this.api.send('changeRequest', { params: { id }, body: { ...(await make()), version } }),
    );
  }

  triage(): Promise<boolean> {
    return this.act(({ id, version }) => this.api.send('triageRequest', { params: { id }, body: { version } }));
  }

  sendOptions(named: Omit<InputOf<'sendOptions'>['body'], 'version'>): Promise<boolean> {
    return this.act(({ id, version }) => this.api.send('sendOptions', { params: { id }, body: { ...named, version } }));
  }

  /** @param hearBy by when they will hear */
  acknowledge(hearBy: string): Promise<boolean> {
    return this.act(({ id, version }) =>
      this.api.send('acknowledgeRequest', { params: { id }, body: { hearBy, version } }),
    );
  }

  close(body: Omit<InputOf<'closeRequest'>['body'], 'version'>): Promise<boolean> {
    return this.act(({ id, version }) => this.api.send('closeRequest', { params: { id }, body: { ...body, version } }));
  }

  reopen(reason: string): Promise<boolean> {
    return this.act(({ id, version }) => this.api.send('reopenRequest', { params: { id }, body: { reason, version } }));
  }

  /** @param shortlist the officer's order with why, where it is not the ranking's */
  ask(wish: Wish, shortlist?: Shortlist): Promise<boolean> {
    return this.act(async ({ id, version }) => {
      const now = shortlist
        ? (await this.api.send('changeRequest', { params: { id }, body: { version, shortlist } })).version
        : version;
      await this.api.send('makeOffers', { params: { id }, body: { ...wish, version: now } });
    });
  }

  /** One call about an offer or a booking of it. */
  run<K extends Operation>(operation: K, input: InputOf<K>): Promise<boolean> {
    return this.act(() => this.api.send(operation, input));
  }

  /** Whether it succeeded; else it is said why, and what is shown is what is so by now. */
  async act(work: (request: Whole) => Promise<unknown>): Promise<boolean> {
    const request = this.request();
    if (!request || this.isBusy()) return false;
    this.isBusy.set(true);
    this.forgetTrouble();
    try {
      await work(request);
      return true;
    } catch (error) {
      this.deedTrouble.set(refusalInWords(error));
      this.inTheWay.set(overlapIn(error, request.id));
      return false;
    } finally {
      this.isBusy.set(false);
      this.again();
    }
  }

  forgetTrouble(): void {
    this.deedTrouble.set('');
    this.inTheWay.set(undefined);
  }

  private wanted() {
    this.rereads();
    const id = this.id();
    return id ? { params: { id } } : undefined;
  }
}

function troubleIn(error: Error | undefined): Trouble | undefined {
  return [error, error?.cause].find((one) => one instanceof Trouble);
}

/** What is in the way, where it is of another request. */
function overlapIn(error: unknown, requestId: string): Overlap | undefined {
  const overlap = error instanceof Trouble ? error.details.overlap : undefined;
  return overlap?.requestId === requestId ? undefined : overlap;
}

/** Who was first, who has the time, or what is wrong with which field. */
function refusalInWords(error: unknown): string {
  if (!(error instanceof Trouble)) return inWords(error);
  const { clash, overlap, issues } = error.details;
  if (clash) return `${firstInWords(clash, 'it')} What you see is how it stands now; decide again.`;
  if (overlap) {
    const from = whenInFull(Date.parse(overlap.startsAt), Date.now());
    const where = [overlap.programme, overlap.outlet].filter(Boolean).join(', ') || 'Another request';
    return `${where} has them already, ${from} to ${londonClock(Date.parse(overlap.endsAt))}, and the two overlap with what lies around them.`;
  }
  const told = (issues ?? []).map(({ message }) => message);
  return told.length > 0 ? `${told.join('. ')}.` : inWords(error);
}
