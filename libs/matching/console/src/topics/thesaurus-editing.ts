import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, londonClock, SessionStore, Trouble } from '@greenroom/platform/web';
import {
  asEntry,
  conceptDraft,
  type ConceptDraft,
  isSame,
  lacksOf,
  rebased,
  slugFor,
  topicDraft,
  type TopicDraft,
} from './drafted';
import { ThesaurusStore } from './thesaurus-store';
import { choicesOf } from './tree-rows';

/** What is open in the middle of the screen, as it was and as it is typed now. `revision` is the one that was seen. */
export type Opened =
  | { readonly kind: 'topic'; readonly before: TopicDraft; readonly now: TopicDraft; readonly revision: number }
  | { readonly kind: 'concept'; readonly before: ConceptDraft; readonly now: ConceptDraft; readonly revision: number };

/** The one thing that is being edited, and what is done with it. */
@Injectable()
export class ThesaurusEditing {
  private readonly api = inject(ApiClient);
  private readonly store = inject(ThesaurusStore);

  private readonly session = inject(SessionStore);
  readonly opened = signal<Opened | undefined>(undefined);
  readonly trouble = signal('');
  /** What in particular is wrong, a sentence each. */
  readonly issues = signal<readonly string[]>([]);
  readonly said = signal('');
  readonly isSaving = signal(false);

  readonly topic = computed(() => {
    const opened = this.opened();
    return opened?.kind === 'topic' ? opened.now : undefined;
  });
  readonly concept = computed(() => {
    const opened = this.opened();
    return opened?.kind === 'concept' ? opened.now : undefined;
  });
  readonly isNew = computed(() => (this.topic()?.slug ?? this.concept()?.id) === '');
  readonly isChanged = computed(() => {
    const opened = this.opened();
    return opened !== undefined && !isSame(opened.before, opened.now);
  });

  /** The change that there is to try: that of a concept. A topic's name changes nothing of what is recognised. */
  readonly changedConcept = computed(() => (this.isChanged() ? this.concept() : undefined));
  readonly against = computed(() => (this.changedConcept() ? 'with your change' : 'with the saved words'));

  /** Whether topics are theirs to change; everybody may read them. */
  get mayEdit(): boolean {
    return this.session.may('topics.edit');
  }

  open(opened: Opened | undefined): void {
    this.opened.set(opened);
    this.settle();
  }

  changeTopic(change: Partial<TopicDraft>): void {
    this.opened.update((it) => (it?.kind === 'topic' ? { ...it, now: { ...it.now, ...change } } : it));
    this.said.set('');
  }

  changeConcept(change: Partial<ConceptDraft>): void {
    this.opened.update((it) => (it?.kind === 'concept' ? { ...it, now: { ...it.now, ...change } } : it));
    this.said.set('');
  }

  discard(): void {
    this.opened.update((it) => (it?.kind === 'topic' ? { ...it, now: it.before } : it && { ...it, now: it.before }));
    this.settle();
  }

  settle(): void {
    this.trouble.set('');
    this.issues.set([]);
  }

  /** Returns the slug or id that it was saved under; undefined when it was not. */
  async save(): Promise<string | undefined> {
    const opened = this.opened();
    if (!opened || this.isSaving()) return undefined;
    const lacks = opened.kind === 'concept' ? lacksOf(opened.now) : topicLacks(opened.now);
    if (lacks.length > 0) {
      this.refuse('Not saved yet; something is missing.', lacks);
      return undefined;
    }
    this.isSaving.set(true);
    try {
      const name =
        opened.kind === 'topic'
          ? await this.putTopic(opened.now, opened.revision)
          : await this.putConcept(opened.now, opened.revision);
      this.settle();
      this.opened.set(undefined);
      await this.store.read();
      this.said.set(`Saved “${opened.now.label.trim()}”. Stories of the last days are matched anew.`);
      return name;
    } catch (error) {
      await this.refused(error);
      return undefined;
    } finally {
      this.isSaving.set(false);
    }
  }

  /** Says whether it was removed. */
  async remove(): Promise<boolean> {
    const opened = this.opened();
    if (!opened) return false;
    try {
      const query = { revision: opened.revision };
      if (opened.kind === 'topic') await this.api.send('removeTopic', { params: { slug: opened.before.slug }, query });
      else await this.api.send('removeConcept', { params: { id: opened.before.id }, query });
      this.open(undefined);
      await this.store.read();
      this.said.set(`Removed “${opened.before.label}”.`);
      return true;
    } catch (error) {
      await this.refused(error);
      return false;
    }
  }

  private async putTopic({ slug: known, ...draft }: TopicDraft, revision: number): Promise<string> {
    const slug = known || slugFor(draft.label, new Set(choicesOf(this.store.topics()).map((topic) => topic.slug)));
    const { label, short, aliases, parent } = draft;
    const topic = { label, ...(short.trim() && { short }), aliases: [...aliases], parent };
    await this.api.send('putTopic', { params: { slug }, body: { revision, topic } });
    return slug;
  }

  private async putConcept(draft: ConceptDraft, revision: number): Promise<string> {
    const id = draft.id || slugFor(draft.label, new Set(this.store.concepts().map((concept) => concept.id)));
    await this.api.send('putConcept', { params: { id }, body: { revision, concept: asEntry(draft, id) } });
    return id;
  }

  private async refused(error: unknown): Promise<void> {
    const issues = error instanceof Trouble ? (error.details.issues ?? []).map(({ message }) => sentence(message)) : [];
    if (!(error instanceof Trouble) || error.code !== 'thesaurus.clash') return this.refuse(inWords(error), issues);
    await this.store.read();
    // What was typed stays, now as a change of what the other one left.
    this.opened.update((opened) => opened && this.onTop(opened));
    this.refuse(clashInWords(error.details.clash), []);
  }

  private onTop(opened: Opened): Opened {
    const revision = this.store.revision();
    if (opened.kind === 'topic') {
      const before = topicDraft(this.store.topics(), opened.before.slug) ?? opened.before;
      return { ...opened, before, now: rebased(opened.before, opened.now, before), revision };
    }
    const theirs = this.store.concepts().find(({ id }) => id === opened.before.id);
    const before = theirs ? conceptDraft(theirs) : opened.before;
    return { ...opened, before, now: rebased(opened.before, opened.now, before), revision };
  }

  private refuse(words: string, issues: readonly string[]): void {
    this.said.set('');
    this.trouble.set(words);
    this.issues.set(issues);
  }
}

function topicLacks({ label }: TopicDraft): string[] {
  return label.trim() === '' ? ['Give it a name.'] : [];
}

/** Who was first, with what, and what became of one's own. */
function clashInWords(clash: Trouble['details']['clash']): string {
  const who = clash?.changedBy?.name ?? 'Somebody else';
  const what = clash?.what ?? 'the thesaurus';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  return `${who} changed ${what}${when}, before you did. Yours is not saved but still here, on top of theirs: look at it and save again.`;
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
