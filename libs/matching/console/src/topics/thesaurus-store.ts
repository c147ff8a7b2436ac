import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type AnswerOf, ApiClient, inWords, LiveEvents, Present } from '@greenroom/platform/web';

type Thesaurus = AnswerOf<'readTopics'>;

/** The topic tree and the thesaurus, as they were last read. */
@Injectable()
export class ThesaurusStore {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly present = inject(Present);
  private readonly thesaurus = signal<Thesaurus | undefined>(undefined);
  private readAt = -1;
  private reading = 0;

  readonly trouble = signal('');
  readonly topics = computed(() => this.thesaurus()?.topics ?? []);
  readonly concepts = computed(() => this.thesaurus()?.concepts ?? []);
  readonly revision = computed(() => this.thesaurus()?.revision ?? 0);
  readonly isRead = computed(() => this.thesaurus() !== undefined);

  constructor() {
    // All of it is half a megabyte: once a minute is often enough for counts, and only when something has happened.
    effect(() => {
      this.present.minute();
      untracked(() => {
        if (this.live.changes() !== this.readAt) void this.read();
      });
    });
  }

  async read(): Promise<void> {
    const reading = ++this.reading;
    this.readAt = this.live.changes();
    try {
      const thesaurus = await this.api.send('readTopics', {});
      if (reading !== this.reading) return;
      this.thesaurus.set(thesaurus);
      this.trouble.set('');
    } catch (error) {
      if (reading === this.reading) this.trouble.set(inWords(error));
    }
  }
}
