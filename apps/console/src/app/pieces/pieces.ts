import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import {
  AskOnce,
  Button,
  Chip,
  ClockRing,
  EmptyState,
  Face,
  Finder,
  Fold,
  FormField,
  Kbd,
  MenuDeed,
  MissingFact,
  Pane,
  PaneBody,
  PaneHead,
  PersonCard,
  PhraseList,
  ProblemLine,
  RowMenu,
  RuledSection,
  ScoreBar,
  SkeletonRows,
  StateStrip,
  StoryRow,
  Tab,
  TypeAhead,
} from '@greenroom/platform/ui';
import { ThemeSwitch } from '@greenroom/platform/web';

/** Every piece in every state, for those who build screens and for those who check them. */
@Component({
  selector: 'gr-pieces',
  imports: [
    AskOnce,
    Button,
    Chip,
    ClockRing,
    EmptyState,
    Face,
    Finder,
    Fold,
    FormField,
    Kbd,
    MenuDeed,
    MissingFact,
    Pane,
    PaneBody,
    PaneHead,
    PersonCard,
    PhraseList,
    ProblemLine,
    RowMenu,
    RuledSection,
    ScoreBar,
    SkeletonRows,
    StateStrip,
    StoryRow,
    Tab,
    TypeAhead,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pieces.html',
  styleUrl: './pieces.css',
})
export class Pieces {
  /** What stands over the page from the start, from the address: there only one can be open at a time. */
  readonly open = input<string>();
  private readonly question = viewChild.required(AskOnce);
  private readonly finder = viewChild.required(Finder);
  protected readonly theme = inject(ThemeSwitch);
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
  protected readonly steps = [
    { name: 'New', note: '12:41, by phone' },
    { name: 'Triaged', note: '12:44, Maya' },
    { name: 'Offered out', note: 'now, 5 asked' },
    { name: 'Options sent', note: 'reply by 14:45' },
    { name: 'Filled' },
  ];

  constructor() {
    afterNextRender(() => {
      if (this.open() === 'question') void this.question().ask();
      if (this.open() === 'finder') this.finder().open();
    });
  }
}
