import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, EmptyState, Icon, PaneBody, PaneHead, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { conceptsWith, pathTo, rowsOf, topicsWith, type TreeRow, treeStep } from './tree-rows';

/** More would not be read. */
const MOST_CAUGHT = 30;

/** The topic tree, with a box that finds topics by name and concepts by the words that they catch. */
@Component({
  selector: 'gr-tree-pane',
  imports: [Button, EmptyState, Icon, PaneBody, PaneHead, ProblemLine, RouterLink, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tree-pane.html',
  styleUrl: './tree-pane.css',
})
export class TreePane {
  /** Slug of the topic that is open. */
  readonly chosen = input<string>();
  protected readonly store = inject(ThesaurusStore);
  protected readonly editing = inject(ThesaurusEditing);
  private readonly router = inject(Router);
  private readonly tree = viewChild<ElementRef<HTMLElement>>('tree');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  private readonly opened = signal<ReadonlySet<string>>(new Set());
  /** Which row the keyboard is at. */
  private readonly at = signal<string | undefined>(undefined);
  protected readonly typed = signal('');
  protected readonly isSearching = computed(() => this.typed().trim().length > 1);
  protected readonly rows = computed(() =>
    this.isSearching()
      ? rowsOf(this.store.topics(), this.opened(), topicsWith(this.store.topics(), this.typed()))
      : rowsOf(this.store.topics(), this.opened()),
  );
  protected readonly caught = computed(() =>
    this.isSearching() ? conceptsWith(this.store.concepts(), this.typed()) : [],
  );
  protected readonly shownCaught = computed(() => this.caught().slice(0, MOST_CAUGHT));
  /** The row that Tab comes to. */
  protected readonly stop = computed(() => {
    const slugs = this.rows().map(({ slug }) => slug);
    return [this.at(), this.chosen()].find((slug) => slug !== undefined && slugs.includes(slug)) ?? slugs[0];
  });
  protected readonly finding = computed(() => {
    if (!this.isSearching()) return '';
    const [topics, concepts] = [this.rows().length, this.caught().length];
    return `${topics} ${topics === 1 ? 'topic' : 'topics'}, ${concepts} ${concepts === 1 ? 'concept' : 'concepts'}`;
  });

  constructor() {
    // What is open is in sight.
    effect(() => {
      const slug = this.chosen();
      const above = slug === undefined ? [] : pathTo(this.store.topics(), slug).slice(0, -1);
      untracked(() => above.forEach((topic) => this.setOpen(topic.slug, true)));
    });
  }

  focusSearch(): void {
    this.box().nativeElement.focus();
  }

  protected press(event: KeyboardEvent, { slug }: TreeRow): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.choose(slug);
      return;
    }
    const step = treeStep(this.rows(), slug, event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // The screen's own keys are not meant.
    event.stopPropagation();
    if (step.open) this.setOpen(step.open, true);
    if (step.close) this.setOpen(step.close, false);
    if (step.focus) this.focusOn(step.focus);
  }

  protected async choose(slug: string): Promise<void> {
    this.at.set(slug);
    await this.router.navigate(['/topics', slug]);
  }

  protected turn(event: Event, { slug, isOpen }: TreeRow): void {
    event.stopPropagation();
    this.setOpen(slug, !isOpen);
  }

  private setOpen(slug: string, isOpen: boolean): void {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (isOpen) next.add(slug);
      else next.delete(slug);
      return next;
    });
  }

  private focusOn(slug: string): void {
    this.at.set(slug);
    this.tree()?.nativeElement.querySelector<HTMLElement>(`[data-topic="${slug}"]`)?.focus();
  }
}
