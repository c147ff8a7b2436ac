import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  OnInit,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  type DeclineReason,
  MOVES_BY,
  type PullReason,
  type StandDownReason,
  windowAround,
} from '@greenroom/bookings/domain';
import { MINUTE } from '@greenroom/kernel';
import { AskToLeave, Button, Choices, FormField } from '@greenroom/platform/ui';
import { asSeen, Present, UnsentForm } from '@greenroom/platform/web';
import { CallControl } from '../form/call-control';
import type { CallField } from '../form/call-fields';
import { readWhen, whenInFull } from '../words/when';
import { isAfterNow, type Whole } from '../words/request-in-words';
import type { Asked } from './answers';
import { OneRequest } from './one-request';
import { type End, faultOfEnd, WhyEnded } from './why-ended';

/** What is done to somebody who was asked or booked, and needs a word with it. */
export type FormDeed = 'answer' | 'confirm' | 'release' | 'stand-down' | 'pull' | 'pencil';

const ANSWERS = [
  { value: 'accept', words: 'Yes' },
  { value: 'hold', words: 'Probably' },
  { value: 'decline', words: 'No' },
];

const MOVES = [
  { value: '0', words: 'No' },
  ...Object.entries(MOVES_BY).map(([value, words]) => ({ value, words: `By ${words}` })),
];

/** The words that a deed needs, asked where the person stands: who said yes, till when, why not. */
@Component({
  selector: 'gr-deed-form',
  imports: [AskToLeave, Button, CallControl, Choices, FormField, WhyEnded],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deed-form.html',
  styleUrl: './deed-form.css',
})
export class DeedForm implements OnInit {
  readonly deed = input.required<FormDeed>();
  readonly entry = input.required<Asked>();
  readonly request = input.required<Whole>();
  readonly done = output();

  protected readonly one = inject(OneRequest);
  private readonly seen = asSeen(() => this.entry());
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly forms = inject(UnsentForm);
  private readonly leaving = viewChild.required(AskToLeave);
  protected readonly isUnsent = () => this.forms.isUnsent(this.element.nativeElement);
  protected readonly answers = ANSWERS;
  protected readonly answer = signal('accept');
  protected readonly until = signal('');
  protected readonly reason = signal('');
  protected readonly words = signal('');
  protected readonly interests = signal('');
  protected readonly offLimits = signal('');
  protected readonly moves = MOVES;
  protected readonly movesBy = signal('0');
  protected readonly isOnTheWay = signal(false);
  protected readonly fault = signal('');
  /** Whoever was to be on air by now was on their way, at the studio or on the line. */
  protected readonly hasBegun = computed(() => {
    const { booking } = this.entry();
    return booking !== undefined && !isAfterNow(booking.startsAt, this.present.minute());
  });
  protected readonly untilField: CallField = { key: 'replyBy', label: 'Till', kind: 'when' };
  protected readonly go = computed(() => {
    const { name } = this.entry();
    const words: Record<FormDeed, string> = {
      answer: 'Write it down',
      confirm: `Confirm ${name}`,
      release: 'Release the pencil',
      'stand-down': 'They stood us down',
      pull: `Pull ${name}`,
      pencil: `Pencil ${name}`,
    };
    return words[this.deed()];
  });

  ngOnInit(): void {
    const { contact, replyBy } = this.request();
    if (this.deed() === 'confirm') this.words.set(contact?.name ?? '');
    const { offer } = this.entry();
    this.interests.set(offer?.interests ?? '');
    this.offLimits.set(offer?.offLimits ?? '');
    if (replyBy) this.until.set(whenInFull(Date.parse(replyBy), this.present.minute()));
    setTimeout(() => {
      const form = this.element.nativeElement;
      (form.querySelector<HTMLElement>('input:checked') ?? form.querySelector<HTMLElement>('input, textarea'))?.focus();
    });
  }

  /** By Escape, which is pressed by mistake sooner than a button is. */
  protected async putAway(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.leaving().mayLeave()) this.done.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.fault.set(this.faultOf());
    if (this.fault()) return;
    if (await this.send()) this.done.emit();
    else this.seen.anew();
  }

  private faultOf(): string {
    const deed = this.deed();
    const end = this.end();
    if (end) return faultOfEnd(end, this.reason());
    if (deed === 'confirm' && !this.words().trim()) return 'Write down who at the outlet said yes.';
    const isUntil = deed === 'pencil' || (deed === 'answer' && this.answer() === 'hold');
    if (isUntil && !this.instant()) return 'Write till when, as 15:30 or tomorrow 9:00.';
    return '';
  }

  /** Whether, and how, it ends for them. */
  private end(): End | undefined {
    const deed = this.deed();
    if (deed === 'answer') return this.answer() === 'decline' ? 'decline' : undefined;
    return deed === 'confirm' || deed === 'pencil' ? undefined : deed;
  }

  private instant(): string | undefined {
    const instant = readWhen(this.until(), this.present.minute());
    return typeof instant === 'number' ? new Date(instant).toISOString() : undefined;
  }

  private send(): Promise<boolean> {
    const { offer, booking, personId } = this.seen.thing();
    const deed = this.deed();
    if (deed === 'pencil') {
      const body = { requestId: this.request().id, personId, saidYes: offer?.state !== 'accepted' };
      return this.one.run('pencilBooking', { body: { ...body, holdEndsAt: this.instant()! } });
    }
    if (deed === 'answer') return this.sendAnswer(offer!);
    const { id, version } = booking!;
    const params = { id };
    const words = this.words().trim();
    if (deed === 'confirm') return this.one.run('confirmBooking', { params, body: { version, outletYesBy: words } });
    const reason = this.reason().trim();
    if (deed === 'release') return this.one.run('releaseBooking', { params, body: { version, reason } });
    if (deed === 'pull')
      return this.one.run('pullBooking', { params, body: { version, reason: reason as PullReason } });
    const body = { version, reason: reason as StandDownReason, isOnTheWay: this.isOnTheWay() };
    return this.one.run('standDownBooking', { params, body });
  }

  /** When they may be moved to; nothing where they may not. */
  private window() {
    const { startsAt, minutes } = this.request();
    if (!startsAt || this.movesBy() === '0') return {};
    const start = Date.parse(startsAt);
    const window = windowAround({ start, end: start + minutes * MINUTE }, Number(this.movesBy()));
    return { moves: { from: new Date(window.start).toISOString(), until: new Date(window.end).toISOString() } };
  }

  private sendAnswer({ id, version }: { readonly id: string; readonly version: number }): Promise<boolean> {
    const answer = this.answer() as 'accept' | 'hold' | 'decline';
    const body = {
      ...{ version, answer, words: this.words().trim() },
      ...(answer === 'accept' && this.window()),
      ...(answer === 'accept' && { interests: this.interests().trim(), offLimits: this.offLimits().trim() }),
      ...(answer === 'hold' && { until: this.instant()! }),
      ...(answer === 'decline' && { reason: this.reason() as DeclineReason }),
    };
    return this.one.run('recordAnswer', { params: { id }, body });
  }
}
