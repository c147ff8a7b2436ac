import { inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient, inWords, londonClock, SessionStore, Trouble } from '@greenroom/platform/web';
import { DeskStore } from './desk-store';

export type WholeStory = AnswerOf<'readStory'>;
export type Triage = WholeStory['triage'];

export const TRIAGE_WORDS: Readonly<Record<Triage, string>> = {
  new: 'new',
  watching: 'watched',
  pitching: 'being pitched',
  dropped: 'dropped',
};

/** What the desk does with a story. Each deed is made to the version that was seen; a clash says who was first. */
@Injectable()
export class StoryTriage {
  private readonly api = inject(ApiClient);
  private readonly desk = inject(DeskStore);
  private readonly session = inject(SessionStore);

  /** What stood in the way of the last deed; empty when nothing did. */
  readonly trouble = signal('');

  /** Sets the state; the state that it has already is taken back to new. Returns the story as it is now. */
  async mark(story: WholeStory, triage: Triage): Promise<WholeStory> {
    return this.change(story, { triage: story.triage === triage ? 'new' : triage });
  }

  /** Makes it mine; what is mine already, nobody's. */
  async take(story: WholeStory): Promise<WholeStory> {
    const me = this.session.staff()?.id ?? null;
    return this.change(story, { ownerId: story.owner?.id === me ? null : me });
  }

  private async change(story: WholeStory, deed: { triage?: Triage; ownerId?: string | null }): Promise<WholeStory> {
    try {
      const now = await this.api.send('changeStory', {
        params: { id: story.id },
        body: { version: story.version, ...deed },
      });
      this.trouble.set('');
      this.desk.put(now);
      return now;
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'story.clash') {
        this.trouble.set(inWords(error));
        return story;
      }
      const now = await this.api.send('readStory', { params: { id: story.id } }).catch(() => story);
      this.desk.put(now);
      this.trouble.set(clashInWords(now, error.details.clash));
      return now;
    }
  }
}

/** Who was first, when, and what the story is now. */
export function clashInWords(now: Pick<WholeStory, 'triage' | 'owner'>, clash: Trouble['details']['clash']): string {
  const who = clash?.changedBy?.name ?? 'Greenroom';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  const owner = now.owner ? ` and with ${now.owner.name}` : '';
  return `${who} changed this story${when}, before you did. It is now ${TRIAGE_WORDS[now.triage]}${owner}; nothing of yours was saved.`;
}
