import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Button, Icon, type IconName, ProblemLine } from '@greenroom/platform/ui';
import { ApiClient, inWords } from '@greenroom/platform/web';
import { asEntry, lacksOf, slugFor } from './drafted';
import { ThesaurusEditing } from './thesaurus-editing';
import { changeBetween, type Mark, type Verdict } from './verdict-change';

/** What came of a try, and of what. */
interface Tried {
  readonly before: Verdict;
  readonly after: Verdict;
  /** The concept that it was tried with, as text; empty where nothing was changed. */
  readonly with: string;
}

const MARKS: Readonly<Record<Mark, { icon: IconName; words: string } | undefined>> = {
  same: undefined,
  gained: { icon: 'check', words: 'new' },
  lost: { icon: 'cross', words: 'no longer' },
};

/** A headline against the thesaurus with what is typed and not yet saved: what it would change, before it does. */
@Component({
  selector: 'gr-try-pane',
  imports: [Button, Icon, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './try-pane.html',
  styleUrl: './try-pane.css',
})
export class TryPane {
  private readonly api = inject(ApiClient);
  private readonly editing = inject(ThesaurusEditing);

  protected readonly marks = MARKS;
  protected readonly headline = signal('');
  protected readonly summary = signal('');
  protected readonly isTrying = signal(false);
  protected readonly trouble = signal('');
  protected readonly lacks = signal<readonly string[]>([]);
  /** The story that is in the box, until somebody writes over it. */
  private taken: { readonly headline: string; readonly summary: string } | undefined;
  private readonly tried = signal<Tried | undefined>(undefined);

  /** The change that there is to try: that of a concept. A topic's name changes nothing of what is recognised. */
  private readonly change = this.editing.changedConcept;
  protected readonly isStale = computed(() => {
    const tried = this.tried();
    return tried !== undefined && tried.with !== textOf(this.change());
  });
  protected readonly outcome = computed(() => {
    const tried = this.tried();
    if (!tried) return undefined;
    const { before, after } = tried;
    const isChange = tried.with !== '';
    return {
      ...(isChange ? changeBetween(before, after) : changeBetween(before)),
      isChange,
      before,
      after,
    };
  });

  /** Puts a story's headline into the box and tries it. */
  async take(headline: string, summary: string): Promise<void> {
    this.headline.set(headline.slice(0, 500));
    this.summary.set(summary.slice(0, 4_000));
    this.taken = { headline: this.headline(), summary: this.summary() };
    await this.try();
  }

  /** Another headline has other first sentences. */
  protected write(headline: string): void {
    this.headline.set(headline);
    if (this.taken && this.summary() === this.taken.summary) this.summary.set('');
    this.taken = undefined;
  }

  protected async try(event?: Event): Promise<void> {
    event?.preventDefault();
    const [headline, summary] = [this.headline().trim(), this.summary()];
    const concept = this.change();
    const lacks = headline === '' ? ['Write or paste a headline first.'] : concept ? lacksOf(concept) : [];
    this.lacks.set(lacks);
    if (lacks.length > 0) return;
    this.isTrying.set(true);
    try {
      if (concept) {
        const entry = asEntry(concept, concept.id || slugFor(concept.label, new Set()));
        const { before, after } = await this.api.send('tryConcept', { body: { concept: entry, headline, summary } });
        this.tried.set({ before, after, with: textOf(concept) });
      } else {
        const verdict = await this.api.send('matchHeadline', { body: { title: headline, summary, top: 5 } });
        this.tried.set({ before: verdict, after: verdict, with: '' });
      }
      this.trouble.set('');
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isTrying.set(false);
    }
  }
}

function textOf(concept: object | undefined): string {
  return concept ? JSON.stringify(concept) : '';
}
