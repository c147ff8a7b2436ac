import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Face } from '../face';
import { Icon } from '../icon';
import { Kbd } from '../kbd';
import { MarkedText, type TextPiece } from '../marked-text';

export interface FinderOption {
  readonly id: string;
  readonly words: string;
  /** The words in pieces, where some of them are to be marked. */
  readonly pieces?: readonly TextPiece[];
  /** Why it is offered, where its words do not tell. */
  readonly excerpt?: readonly TextPiece[];
  readonly note?: string;
  /** A person: drawn with their face. */
  readonly photo?: string | null;
  /** What the tint of their stand-in goes by. */
  readonly seed?: string;
}

export interface FinderGroup {
  readonly heading: string;
  readonly options: readonly FinderOption[];
}

let finders = 0;

/**
 * A box over the page to find something in: one types, moves with the arrows through all groups, Enter picks. What is
 * offered for what is typed comes from whoever uses it.
 */
@Component({
  selector: 'gr-finder',
  imports: [Face, Icon, Kbd, MarkedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './finder.html',
  styleUrl: './finder.css',
})
export class Finder {
  /** What the field is called, and says while it is empty. */
  readonly label = input.required<string>();
  readonly groups = input.required<readonly FinderGroup[]>();
  /** How the search stands, or what it covers. */
  readonly message = input('');
  /** Whether what is offered is for what is typed now; until it is, Enter waits for it. */
  readonly isCurrent = input(true);
  readonly typed = output<string>();
  readonly picked = output<string>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly own = `finder-${++finders}`;
  protected readonly options = computed(() => this.groups().flatMap(({ options }) => options));
  /** Whether one has moved away from the first since something was typed. */
  private hasMoved = false;
  protected readonly chosen = linkedSignal<readonly FinderOption[], string | undefined>({
    source: this.options,
    computation: (options, before) =>
      this.hasMoved && options.some(({ id }) => id === before?.value) ? before?.value : options[0]?.id,
  });

  /** Enter was pressed before there was an answer to what was typed. */
  protected readonly isAwaited = signal(false);

  constructor() {
    effect(() => {
      if (!this.isAwaited() || !this.isCurrent()) return;
      this.isAwaited.set(false);
      untracked(() => this.pick(this.chosen()));
    });
  }

  open(): void {
    if (this.dialog().nativeElement.open) return;
    this.dialog().nativeElement.showModal();
    this.field().nativeElement.select();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  /** A press beside the box closes it, as it does with what floats elsewhere. */
  protected pressed(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.close();
  }

  protected type(text: string): void {
    this.hasMoved = false;
    this.isAwaited.set(false);
    this.typed.emit(text);
  }

  protected move(event: Event, steps: number): void {
    event.preventDefault();
    const options = this.options();
    if (options.length === 0) return;
    this.hasMoved = true;
    this.isAwaited.set(false);
    const at = options.findIndex(({ id }) => id === this.chosen());
    const next = options[(at + steps + options.length) % options.length]!;
    this.chosen.set(next.id);
    this.dialog()
      .nativeElement.querySelector(`[data-option="${CSS.escape(next.id)}"]`)
      ?.scrollIntoView({
        block: 'nearest',
      });
  }

  /** Who has moved to an option means that one; who has only typed means the first that is for what they typed. */
  protected enter(event: Event): void {
    event.preventDefault();
    if (this.isCurrent() || this.hasMoved) this.pick(this.chosen());
    else this.isAwaited.set(true);
  }

  protected pick(id: string | undefined): void {
    if (id === undefined) return;
    this.close();
    this.picked.emit(id);
  }
}
