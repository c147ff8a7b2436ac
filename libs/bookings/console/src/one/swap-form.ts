import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  type OnInit,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PullReason, StandDownReason } from '@greenroom/bookings/domain';
import { AskToLeave, Button, Choices, FormField } from '@greenroom/platform/ui';
import { asSeen, Present, UnsentForm } from '@greenroom/platform/web';
import type { Whole } from '../words/request-in-words';
import type { Asked } from './answers';
import { OneRequest } from './one-request';
import { swapChoices } from './swap-choices';
import { type End, faultOfEnd, WhyEnded } from './why-ended';

type Side = Extract<End, 'pull' | 'stand-down'>;

const SIDES: readonly { readonly value: Side; readonly words: string }[] = [
  { value: 'pull', words: 'We or they withdraw' },
  { value: 'stand-down', words: 'The outlet drops them' },
];

/** Somebody else for the same slot: who, why not the first, and whether the outlet has agreed. */
@Component({
  selector: 'gr-swap-form',
  imports: [AskToLeave, Button, Choices, FormField, WhyEnded],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './swap-form.html',
  styleUrl: './deed-form.css',
})
export class SwapForm implements OnInit {
  readonly entry = input.required<Asked>();
  readonly request = input.required<Whole>();
  readonly done = output();
  /** They want to ask further people first. */
  readonly sought = output();

  protected readonly one = inject(OneRequest);
  private readonly seen = asSeen(() => this.entry());
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly forms = inject(UnsentForm);
  private readonly leaving = viewChild.required(AskToLeave);
  protected readonly isUnsent = () => this.forms.isUnsent(this.element.nativeElement);
  protected readonly sides = SIDES;
  protected readonly personId = signal('');
  protected readonly saidYes = signal(false);
  protected readonly side = signal<Side>('pull');
  protected readonly reason = signal('');
  protected readonly isOnTheWay = signal(false);
  protected readonly outletYesBy = signal('');
  protected readonly fault = signal('');

  protected readonly choices = computed(() => swapChoices(this.request(), this.entry(), this.present.minute()));
  protected readonly people = computed(() =>
    this.choices().map(({ personId, name, isYes }) => ({
      value: personId,
      words: isYes ? `${name}, said yes` : name,
    })),
  );
  protected readonly chosen = computed(() => this.choices().find(({ personId }) => personId === this.personId()));
  protected readonly isPencil = computed(() => this.entry().state === 'pencilled');
  protected readonly end = computed((): End => (this.isPencil() ? 'release' : this.side()));
  protected readonly go = computed(() => {
    const name = this.chosen()?.name;
    return name ? `Swap ${this.entry().name} for ${name}` : 'Swap';
  });

  ngOnInit(): void {
    const [first] = this.choices();
    if (first?.isYes) this.personId.set(first.personId);
    setTimeout(() => {
      const form = this.element.nativeElement;
      (form.querySelector<HTMLElement>('input:checked') ?? form.querySelector<HTMLElement>('input, button'))?.focus();
    });
  }

  protected turn(side: string): void {
    this.side.set(side as Side);
    this.reason.set('');
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
    const { id, version } = this.seen.thing().booking!;
    const outletYesBy = this.outletYesBy().trim();
    const isDone = await this.one.run('swapBooking', {
      params: { id },
      body: {
        ...{ version, personId: this.personId(), saidYes: this.saidYes(), end: this.ended() },
        ...(outletYesBy && { outletYesBy }),
      },
    });
    if (isDone) this.done.emit();
    else this.seen.anew();
  }

  private faultOf(): string {
    const chosen = this.chosen();
    if (!chosen) return 'Choose who takes the place.';
    if (!chosen.isYes && !this.saidYes()) return `${chosen.name} has not said yes: ring them, or ask first.`;
    return faultOfEnd(this.end(), this.reason());
  }

  private ended() {
    const deed = this.end();
    const reason = this.reason().trim();
    if (deed === 'stand-down')
      return { deed, reason: reason as StandDownReason, isOnTheWay: this.isOnTheWay() } as const;
    if (deed === 'pull') return { deed, reason: reason as PullReason } as const;
    return { deed: 'release', reason } as const;
  }
}
