import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Button, Icon, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import { hostOf } from './feed-health';
import { FeedsStore } from './feeds-store';

type Result = AnswerOf<'importOpml'>['items'][number];

const RESULT_WORDS: Readonly<Record<Result['result'], string>> = {
  added: 'added',
  known: 'already watched',
  refused: 'not added',
};
/** What went wrong first: it is what somebody has to see to. */
const ORDER: readonly Result['result'][] = ['refused', 'added', 'known'];

/** Lists of feeds that go to other readers, and come from them: OPML. */
@Component({
  selector: 'gr-feed-files',
  imports: [Button, Icon, ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled [level]="2" heading="Lists of feeds" note="OPML, as other readers write it">
      <div class="acts">
        <input #file id="opml-file" class="unseen" type="file" accept=".opml,.xml,text/xml" (change)="take(file)" />
        <label gr-button for="opml-file" class="choose">{{ isReading() ? 'Reading it …' : 'Import OPML' }}</label>
        <a gr-button href="/api/feeds/opml" download="greenroom-feeds.opml">Export OPML</a>
      </div>
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
      <p class="said small" role="status">{{ finding() }}</p>
      @if (results().length > 0) {
        <ul class="rows small" aria-label="What came of the list">
          @for (one of results(); track $index) {
            <li [attr.data-result]="one.result">
              <gr-icon [name]="one.result === 'refused' ? 'cross' : 'check'" />
              <span
                ><span class="strong">{{ one.outlet || host(one.address) || 'No name' }}</span> {{ words[one.result]
                }}{{ one.sentence ? ': ' + one.sentence : '' }}</span
              >
            </li>
          }
        </ul>
        <button gr-button kind="word" size="small" type="button" (click)="results.set([])">Close the list</button>
      }
    </section>
  `,
  styles: `
    .choose {
      align-items: center;
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      cursor: pointer;
      display: inline-flex;
      font-weight: var(--weight-mid);
      min-height: var(--control);
      padding: 0 var(--s3);
    }
    .choose:hover {
      background: var(--surface-sunk);
    }
    input:focus-visible + .choose {
      outline: var(--focus-ring);
      outline-offset: var(--focus-offset);
    }
    .said:not(:empty),
    gr-problem-line {
      margin-top: var(--s2);
    }
    gr-problem-line {
      border-bottom: 0;
      border-radius: var(--radius-s);
      padding-left: var(--s3);
    }
    ul {
      margin-top: var(--s2);
      max-height: 40vh;
      overflow-y: auto;
      position: relative;
    }
    li {
      display: grid;
      gap: 0 var(--s2);
      grid-template-columns: 14px minmax(0, 1fr);
      overflow-wrap: anywhere;
      padding: 5px 0;
    }
    li gr-icon {
      margin-top: 3px;
    }
    li[data-result='refused'] {
      color: var(--clash-ink);
    }
    @media (pointer: coarse) {
      .choose {
        min-height: 2.5rem;
      }
    }
  `,
})
export class FeedFiles {
  private readonly api = inject(ApiClient);
  private readonly store = inject(FeedsStore);

  protected readonly words = RESULT_WORDS;
  protected readonly host = hostOf;
  protected readonly isReading = signal(false);
  protected readonly trouble = signal('');
  protected readonly results = signal<readonly Result[]>([]);
  protected readonly finding = computed(() => {
    if (this.results().length === 0) return '';
    const counts = ORDER.map(
      (result) => [this.results().filter((one) => one.result === result).length, result] as const,
    );
    const said = counts.filter(([count]) => count > 0).map(([count, result]) => `${count} ${RESULT_WORDS[result]}`);
    return `${said.join(', ')}.`;
  });

  protected async take(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    this.isReading.set(true);
    this.trouble.set('');
    this.results.set([]);
    try {
      const { items } = await this.api.send('importOpml', { body: { content: await file.text() } });
      this.results.set([...items].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result)));
      if (items.length === 0) this.trouble.set('The file is a list, but names no feed.');
      await this.store.look();
    } catch (error) {
      const sentence = error instanceof Trouble ? error.details.issues?.[0]?.message : undefined;
      this.trouble.set([sentence, inWords(error)].filter(Boolean).join(' '));
    } finally {
      this.isReading.set(false);
      // The same file, mended, must be a change again.
      field.value = '';
    }
  }
}
