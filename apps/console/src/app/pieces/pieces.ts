import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { AskOnce, type AskToLeave, Finder, ICON_NAMES, PIECES, TypeAhead } from '@greenroom/platform/ui';

/** What the address may ask to see opened: only one thing can be at a time. */
export const OPENINGS = ['question', 'finder', 'nothing-found', 'choices'] as const;

/** Every piece in every state, in one of the themes. */
@Component({
  selector: 'gr-pieces',
  imports: [PIECES],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pieces.html',
  styleUrl: './pieces.css',
})
export class Pieces {
  /** What the ids and the names of regions end with: the page has several sheets. */
  readonly theme = input.required<'light' | 'dark'>();
  /** Which of `OPENINGS` stands open from the start. */
  readonly open = input<string>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly question = viewChild.required(AskOnce);
  private readonly finder = viewChild.required(Finder);
  private readonly choices = viewChild.required('choices', { read: TypeAhead });
  protected readonly icons = ICON_NAMES;
  protected readonly sentences = signal<readonly string[]>(['Say what would help, not what is wrong with the other.']);
  protected readonly nothing = signal<readonly string[]>([]);
  protected readonly marked = [
    { text: 'Ministers to end ', isMarked: false },
    { text: 'no-fault evictions', isMarked: true },
    { text: ' by May', isMarked: false },
  ];
  protected readonly phrases = signal<readonly string[]>(['rough sleeping', 'notice to quit']);
  protected readonly faces = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({
    id,
    name: `Stand-in ${id.toUpperCase()}`,
  }));
  protected readonly three = this.faces.slice(0, 3);
  protected readonly choicesFor = (typed: string) =>
    ['Housing', 'Homelessness', 'Health']
      .filter((words) => typed !== '' && words.toLowerCase().startsWith(typed.toLowerCase()))
      .map((words) => ({ value: words, words, note: 'topic' }));
  protected readonly faultyLines = [
    { line: 3, faults: ['Name is missing.'] },
    { line: 7, faults: ['E-mail is not an e-mail address.', 'Mobile is not a phone number.'] },
  ];
  protected readonly finding = {
    ...{ headline: '12 can come in, 2 lines cannot', counts: 'list.csv: 12 new, 2 not right', shown: 2, further: 10 },
    ...{ deed: 'Import the 12 good lines, leave out 2', faulty: this.faultyLines },
  };
  protected readonly isTyped = signal(false);
  protected readonly sought = signal('');
  protected readonly found = computed(() =>
    [
      { heading: 'People', options: this.three.map(({ id, name }) => ({ id, words: name, seed: id, photo: null })) },
      { heading: 'Topics', options: ['Housing', 'Health'].map((words) => ({ id: words, words, note: 'topic' })) },
    ].map(({ heading, options }) => ({
      heading,
      options: options.filter(({ words }) => words.toLowerCase().includes(this.sought().toLowerCase())),
    })),
  );
  protected readonly few = [
    { value: 'live', words: 'Live' },
    { value: 'recorded', words: 'Pre-recorded' },
    { value: 'as-live', words: 'As live' },
  ];
  protected readonly fewChosen = signal('live');
  protected readonly clocks = [42, 20, 6, 0, 180, 4_000].map((left) => ({ left, inAll: left > 60 ? left * 1.2 : 45 }));
  protected readonly parts = [
    { label: 'Eviction of tenants', value: 46 },
    { label: 'Renting', value: 34 },
    { label: 'Words', value: 20 },
    { label: 'Region', value: 5, kind: 'goal' as const },
    { label: 'Booked', value: -6, kind: 'less' as const },
  ];
  protected readonly plainParts = [
    { label: 'Temporary accommodation', value: 38 },
    { label: 'Renting', value: 18 },
    { label: 'Courts', value: 7 },
    { label: 'Words', value: 4 },
    { label: 'Similar wording', value: 3 },
  ];
  protected readonly onePart = [{ label: 'Housing', value: 100 }];
  protected readonly steps = [
    { name: 'New', note: '12:41, by phone' },
    { name: 'Triaged', note: '12:44, Maya' },
    { name: 'Offered out', note: 'now, 5 asked' },
    { name: 'Options sent', note: 'reply by 14:45' },
    { name: 'Filled' },
  ];

  constructor() {
    afterNextRender(() => {
      const host = this.element.nativeElement;
      for (const fold of host.querySelectorAll<HTMLDetailsElement>('[data-open] details')) fold.open = true;
      const open = this.open();
      if (open === 'question') void this.question().ask();
      if (open === 'finder' || open === 'nothing-found') this.finder().open();
      if (open === 'nothing-found') this.sought.set('zeppelin');
      if (open === 'choices') this.showChoices(host);
    });
  }

  protected async leave(asking: AskToLeave): Promise<void> {
    this.isTyped.set(true);
    await asking.mayLeave();
    this.isTyped.set(false);
  }

  private showChoices(host: HTMLElement): void {
    const field = host.querySelector<HTMLInputElement>('.choices input');
    this.choices().focus();
    if (!field) return;
    field.value = 'h';
    field.dispatchEvent(new Event('input'));
  }
}
