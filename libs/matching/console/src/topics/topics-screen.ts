import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Icon,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  Tab,
} from '@greenroom/platform/ui';
import { Shortcuts } from '@greenroom/platform/web';
import { ConceptEditor } from './concept-editor';
import { ConceptWords } from './concept-words';
import { conceptDraft, isSame, newConcept, newTopic, topicDraft } from './drafted';
import { type Opened, ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { TopicEditor } from './topic-editor';
import { TopicsOverview } from './topics-overview';
import { TreePane } from './tree-pane';
import { pathTo } from './tree-rows';
import { TryPane } from './try-pane';
import { UnansweredList } from './unanswered-list';

/** The topic tree, what is open of it, and a headline to try it on. What is open is in the address. */
@Component({
  selector: 'gr-topics-screen',
  imports: [
    Button,
    ConceptEditor,
    ConceptWords,
    EmptyState,
    Icon,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    Tab,
    TopicEditor,
    TopicsOverview,
    TreePane,
    TryPane,
    UnansweredList,
  ],
  providers: [ThesaurusStore, ThesaurusEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'three-panes', '[attr.data-pane]': 'pane()', '(window:beforeunload)': 'warn($event)' },
  templateUrl: './topics-screen.html',
  styleUrl: './topics-screen.css',
})
export class TopicsScreen {
  /** From the address: a topic's slug and a concept's id, or `_topic` and `_concept` for a new one. */
  readonly topic = input<string>();
  readonly concept = input<string>();
  /** `try`: the pane of the headline, where there is no room for all. */
  readonly step = input<string>();

  protected readonly store = inject(ThesaurusStore);
  protected readonly editing = inject(ThesaurusEditing);
  private readonly router = inject(Router);
  private readonly tryPane = viewChild.required(TryPane);
  protected readonly treePane = viewChild.required(TreePane);
  private readonly leaving = viewChild.required<ElementRef<HTMLDialogElement>>('leaving');
  /** What the question of leaving was answered with. */
  private answer: ((mayLeave: boolean) => void) | undefined;

  protected readonly isSure = signal(false);
  /** Tree, what is open, headline. */
  protected readonly pane = computed(() => (this.step() === 'try' ? 3 : this.topic() ? 2 : 1));
  /** What is open, by a name of its own: when it changes another one is opened. */
  private readonly key = computed(() => `${this.topic() ?? ''}/${this.concept() ?? ''}`);
  protected readonly heading = computed(() => {
    const opened = this.editing.opened();
    if (!opened) return '';
    return opened.before.label || (opened.kind === 'topic' ? 'New topic' : 'New concept');
  });
  protected readonly kind = computed(() => {
    const opened = this.editing.opened();
    if (!opened) return '';
    return opened.kind === 'topic' ? 'Topic' : 'Concept';
  });
  protected readonly above = computed(() => {
    const slug = this.topic();
    const path = slug ? pathTo(this.store.topics(), slug) : [];
    return this.concept() ? path.slice(-1) : path.slice(0, -1).slice(-1);
  });
  protected readonly isMissing = computed(() => this.store.isRead() && this.topic() !== undefined && !this.wanted());
  private readonly wanted = computed(() => this.openedBy(this.topic(), this.concept()));

  constructor() {
    effect(() => {
      const [wanted] = [this.wanted(), this.key()];
      untracked(() => this.bring(wanted));
    });
    const remove = inject(Shortcuts).add({
      title: 'Topics',
      shortcuts: [
        { keys: ['f'], words: 'Find a topic or a word', run: () => this.treePane().focusSearch() },
        ...(this.editing.mayEdit ? [{ keys: ['mod+s'], words: 'Save the change', run: () => void this.save() }] : []),
        { keys: ['Escape'], words: 'Back to the tree', run: () => void this.router.navigate(['/topics']) },
      ],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  /** Asks once whatever is unsaved. The route's guard calls it. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.editing.isChanged()) return true;
    this.leaving().nativeElement.showModal();
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected async leave(how: 'save' | 'discard' | 'stay'): Promise<void> {
    this.leaving().nativeElement.close();
    const answer = this.answer;
    this.answer = undefined;
    if (how === 'save') answer?.((await this.editing.save()) !== undefined);
    else {
      if (how === 'discard') this.editing.discard();
      answer?.(how === 'discard');
    }
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.editing.isChanged()) event.preventDefault();
  }

  protected async save(): Promise<void> {
    const opened = this.editing.opened();
    if (!opened || !this.editing.isChanged()) return;
    const isTopic = opened.kind === 'topic';
    const name = await this.editing.save();
    if (name === undefined) return;
    const place = isTopic ? [name] : [this.topic(), name];
    if (place.join('/') === this.key().replace(/\/$/, '')) this.bring(this.wanted());
    else await this.router.navigate(['/topics', ...place], { replaceUrl: true });
  }

  protected async remove(): Promise<void> {
    const above = this.above()[0]?.slug;
    if (!(await this.editing.remove())) return void this.isSure.set(false);
    await this.router.navigate(above ? ['/topics', above] : ['/topics'], { replaceUrl: true });
  }

  protected async tryStory({ headline, summary }: { headline: string; summary: string }): Promise<void> {
    await this.tryPane().take(headline, summary);
  }

  /** Opens what is wanted; what is open already is brought up to date, but never over somebody's typing. */
  private bring(wanted: Opened | undefined): void {
    const opened = this.editing.opened();
    const isSameThing = opened && wanted && opened.kind === wanted.kind && nameOf(opened) === nameOf(wanted);
    if (isSameThing && this.editing.isChanged()) return;
    if (isSameThing && isSame(opened.before, wanted.before)) {
      this.editing.opened.set({ ...opened, revision: wanted.revision });
      return;
    }
    if (!isSameThing) this.isSure.set(false);
    this.editing.open(wanted);
  }

  private openedBy(topic: string | undefined, concept: string | undefined): Opened | undefined {
    if (!topic || !this.store.isRead()) return undefined;
    const revision = this.store.revision();
    const isNew = [topic, concept].some((name) => name === '_topic' || name === '_concept');
    if (isNew && !this.editing.mayEdit) return undefined;
    if (topic === '_topic' || concept === '_topic') {
      const draft = newTopic(topic === '_topic' ? null : topic);
      return { kind: 'topic', before: draft, now: draft, revision };
    }
    if (concept === undefined) {
      const draft = topicDraft(this.store.topics(), topic);
      return draft && { kind: 'topic', before: draft, now: draft, revision };
    }
    const known = this.store.concepts().find(({ id }) => id === concept);
    const draft = concept === '_concept' ? newConcept(topic) : known && conceptDraft(known);
    return draft && { kind: 'concept', before: draft, now: draft, revision };
  }
}

function nameOf(opened: Opened): string {
  return opened.kind === 'topic' ? `${opened.before.slug} below ${opened.before.parent}` : opened.before.id;
}
