import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, londonClock, SessionStore, Trouble } from '@greenroom/platform/web';
import { DeskStore } from './desk-store';
import { type Triage, TRIAGE_WORDS, type WholeStory } from './story-history';
import { headlineOf, type Story } from './story-list';

/** What came of a deed, and the way back. */
export interface Outcome {
  readonly words: string;
  /** The story that the deed made, to be opened. */
  readonly made?: string;
  readonly undo?: { readonly words: string; readonly run: (now: WholeStory) => Promise<unknown> };
}

/** What the desk does with a story. Each deed is made to the version that was seen; a clash says who was first. */
@Injectable()
export class StoryDeeds {
  private readonly api = inject(ApiClient);
  private readonly desk = inject(DeskStore);
  private readonly session = inject(SessionStore);

  /** Whether the desk's deeds are theirs to do: what would be refused is not offered. */
  readonly mayEdit = computed(() => this.session.may('stories.edit'));
  /** What stood in the way of the last deed; empty when nothing did. */
  readonly trouble = signal('');
  readonly outcome = signal<Outcome | undefined>(undefined);
  /** The story as the last deed left it, until it is read again. */
  readonly left = signal<WholeStory | undefined>(undefined);
  readonly isBusy = signal(false);
  private last: Promise<unknown> = Promise.resolve();

  /** Id of the story that trouble and outcome are of. */
  readonly about = signal<string | undefined>(undefined);

  forget(): void {
    this.trouble.set('');
    this.outcome.set(undefined);
  }

  /** Says something of a story that is being opened. */
  tell(id: string, words: string): void {
    this.forget();
    this.about.set(id);
    this.outcome.set({ words });
  }

  /** Sets the state; the state that it has already is taken back to new. */
  async mark(seen: WholeStory, triage: Triage): Promise<void> {
    await this.change(seen, (story) => ({ triage: story.triage === triage ? 'new' : triage }));
  }

  /** Makes it mine; what is mine already, nobody’s. */
  async take(seen: WholeStory): Promise<void> {
    const me = this.session.staff()?.id ?? null;
    await this.change(seen, (story) => ({ ownerId: story.owner?.id === me ? null : me }));
  }

  /** Makes some sources a story of their own. Returns whether that was done. */
  async split(seen: WholeStory, itemIds: readonly string[]): Promise<boolean> {
    return this.run(seen, async (story) => {
      const body = { version: story.version, itemIds: [...itemIds] };
      const done = await this.api.send('splitStory', { params: { id: story.id }, body });
      this.leave(done.story);
      this.desk.divide(story.id, done.split);
      this.outcome.set({
        words: `Split off, and a story now: “${headlineOf(done.split)}”.`,
        made: done.split.id,
        undo: { words: 'Put it back', run: (now) => this.join(now, done.split.id) },
      });
    });
  }

  /** Takes another story into this one. Returns whether that was done. */
  async join(seen: WholeStory, otherId: string): Promise<boolean> {
    return this.run(seen, async (story) => {
      // What it consists of, so that the same can be taken out again.
      const other = await this.api.send('readStory', { params: { id: otherId } });
      const body = { version: story.version, otherId };
      const done = await this.api.send('joinStories', { params: { id: story.id }, body });
      this.leave(done);
      this.desk.remove(other.id);
      const itemIds = other.sources.map(({ id }) => id);
      this.outcome.set({
        words: `“${headlineOf(other)}” is part of this story now.`,
        undo: { words: 'Take it out again', run: (now) => this.split(now, itemIds) },
      });
    });
  }

  private async change(
    seen: WholeStory,
    deed: (story: WholeStory) => { triage?: Triage; ownerId?: string | null },
  ): Promise<void> {
    await this.run(seen, async (story) => {
      const body = { version: story.version, ...deed(story) };
      this.leave(await this.api.send('changeStory', { params: { id: story.id }, body }));
    });
  }

  /** One after another: a deed that follows at once is made to what the one before has left. */
  private run(seen: WholeStory, deed: (story: WholeStory) => Promise<void>): Promise<boolean> {
    const done = this.last.then(() => this.runNow(seen, deed));
    this.last = done;
    return done;
  }

  private async runNow(seen: WholeStory, deed: (story: WholeStory) => Promise<void>): Promise<boolean> {
    const left = this.left();
    const story = left?.id === seen.id && left.version > seen.version ? left : seen;
    this.isBusy.set(true);
    this.about.set(story.id);
    this.forget();
    try {
      await deed(story);
      return true;
    } catch (error) {
      if (error instanceof Trouble && error.code === 'story.clash') await this.tellClash(story, error);
      else this.trouble.set(inWords(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  private async tellClash(story: WholeStory, clash: Trouble): Promise<void> {
    const now = await this.api.send('readStory', { params: { id: story.id } }).catch(() => story);
    this.leave(now);
    this.trouble.set(clashInWords(now, clash.details.clash));
  }

  private leave(story: WholeStory): void {
    this.left.set(story);
    this.desk.put(story);
  }
}

/** Who was first, when, and what the story is now. */
export function clashInWords(now: Pick<Story, 'triage' | 'owner'>, clash: Trouble['details']['clash']): string {
  const who = clash?.changedBy?.name ?? 'Greenroom';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  const owner = now.owner ? ` and with ${now.owner.name}` : '';
  return `${who} changed this story${when}, before you did. It is now ${TRIAGE_WORDS[now.triage]}${owner}; nothing of yours was saved.`;
}
