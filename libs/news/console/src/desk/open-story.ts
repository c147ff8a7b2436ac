import { computed, inject, type Signal } from '@angular/core';
import { ApiClient, inWords, lastAnswer, Trouble } from '@greenroom/platform/web';
import { StoryDeeds } from './story-deeds';
import type { WantedFor } from './wanted-for';

/** What the server says of an address that leads to no story. */
const GONE: ReadonlySet<string | undefined> = new Set<Trouble['code']>([
  'story.not-found',
  'request.not-found',
  'request.invalid',
]);

/** The story of the address with who can speak on it, as last read and as our own deeds have left it. */
export class OpenStory {
  private readonly api = inject(ApiClient);
  private readonly deeds = inject(StoryDeeds);

  private readonly wanted = () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  };
  private readonly reading = this.api.read('readStory', this.wanted);
  private readonly matching = this.api.read('readMatches', () => {
    const [story, wantedFor] = [this.wanted(), this.wantedFor()];
    return story && { ...story, query: wantedFor ?? {} };
  });
  private readonly lastMatches = lastAnswer(this.matching);

  /** As it was answered last, which may be of the story before, or of the one that this has become part of. */
  readonly lastRead = lastAnswer(this.reading);
  readonly isLoading = this.reading.isLoading;
  /** There is no such story, or the address cannot be one’s. */
  readonly isGone = computed(() => GONE.has(causeOf(this.reading.error())?.code));
  readonly isWanted = computed(() => this.id() !== undefined && !this.isGone());
  readonly story = computed(() => {
    const left = this.deeds.left();
    const read = this.lastRead();
    return this.isGone() ? undefined : [left, read].find((story) => story?.id === this.id());
  });
  readonly trouble = computed(() => (this.isGone() ? '' : troubleIn(this.reading.error())));
  readonly matches = computed(() => {
    const matches = this.lastMatches();
    return matches?.storyId === this.id() ? matches : undefined;
  });
  // Not matched yet is no trouble: the pane says so.
  readonly matchTrouble = computed(() => (this.isGone() ? '' : troubleIn(this.matching.error(), 'story.not-found')));

  constructor(
    private readonly id: Signal<string | undefined>,
    private readonly wantedFor: Signal<WantedFor | null>,
  ) {}

  reread(): void {
    this.reading.reload();
    this.matching.reload();
  }

  rematch(): void {
    this.matching.reload();
  }
}

/** In words, unless it is what is expected. Angular wraps what a loader threw where it is no `Error`; ours is one. */
function troubleIn(error: Error | undefined, expected?: Trouble['code']): string {
  const trouble = causeOf(error);
  return !error || (trouble && trouble.code === expected) ? '' : inWords(trouble ?? error);
}

function causeOf(error: Error | undefined): Trouble | undefined {
  const cause = error?.cause ?? error;
  return cause instanceof Trouble ? cause : undefined;
}
