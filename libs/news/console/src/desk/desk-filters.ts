import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { TypingPause } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient } from '@greenroom/platform/web';
import { DeskCounts } from './desk-counts';
import { type DeskFilter, type NarrowingKey } from './desk-filter';

type TopicTree = AnswerOf<'readTopics'>['topics'];

/** What the list can be narrowed by. Each choice goes into the address at once. */
@Component({
  selector: 'gr-desk-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-filters.html',
  styleUrl: './desk-filters.css',
})
export class DeskFilters {
  readonly filter = input.required<DeskFilter>();
  readonly closed = output();

  private readonly router = inject(Router);
  private readonly tree = inject(ApiClient).read('readTopics', () => ({}));
  private readonly feeds = inject(ApiClient).read('listFeeds', () => ({}));

  protected readonly typing = new TypingPause((text) => void this.set('q', text, true));
  protected readonly topics = computed(() => (this.tree.hasValue() ? flat(this.tree.value()?.topics ?? []) : []));
  protected readonly outlets = computed(() => {
    const feeds = this.feeds.hasValue() ? (this.feeds.value()?.items ?? []) : [];
    const own = this.filter().outlet;
    return [...new Set([...feeds.map(({ outlet }) => outlet), ...(own ? [own] : [])])].sort((a, b) =>
      a.localeCompare(b),
    );
  });
  private readonly counts = inject(DeskCounts);
  /** Which states the view can have. */
  protected readonly states = computed(() => {
    const all = [
      { value: 'new', words: 'New' },
      { value: 'watching', words: 'Watched' },
      { value: 'pitching', words: 'Being pitched' },
      { value: 'dropped', words: 'Dropped' },
    ] as const;
    return this.filter().view === 'watching' ? all.slice(1, 3) : all;
  });

  /** How many stories of a state there are, after its word. */
  protected figureOf(state: DeskFilter['triage']): string {
    const figure = this.counts.of(this.filter().view, state);
    return figure && ` (${figure})`;
  }

  /** Escape would also empty the field; what was typed stays what is asked for. */
  protected close(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.closed.emit();
  }

  protected async set(key: NarrowingKey, value: string, replaceUrl = false): Promise<void> {
    await this.router.navigate([], { queryParams: { [key]: value || null }, queryParamsHandling: 'merge', replaceUrl });
  }
}

/** The tree as a list, each topic as far in as it lies. */
function flat(topics: TopicTree, depth = 0): { slug: string; words: string }[] {
  return topics.flatMap(({ slug, label, children }) => [
    { slug, words: `${'\u2003'.repeat(depth)}${label}` },
    ...flat(children, depth + 1),
  ]);
}
