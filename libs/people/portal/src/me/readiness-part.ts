import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FORMAT_NAMES, LADDER } from '@greenroom/people/domain';
import { Chip, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';
import { listed } from './field-names';
import { capital } from './my-words';
import { OneDeed } from './one-deed';

type Readiness = AnswerOf<'readMyReadiness'>;
type Format = Readiness['formats'][number]['format'];

/** What I may be asked for in each kind of media, what would raise it, and where I wish to stop. */
@Component({
  selector: 'gr-readiness-part',
  imports: [Chip, NgTemplateOutlet, ProblemLine, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (trouble()) {
      <gr-problem-line [message]="trouble()" />
    }
    <ul class="rows">
      @for (one of formats().theirs; track one.format) {
        <ng-container [ngTemplateOutlet]="row" [ngTemplateOutletContext]="{ $implicit: one }" />
      }
    </ul>
    @if (formats().others.length > 0) {
      <details>
        <summary>Where you have not said that you appear</summary>
        <ul class="rows">
          @for (one of formats().others; track one.format) {
            <ng-container [ngTemplateOutlet]="row" [ngTemplateOutletContext]="{ $implicit: one }" />
          }
        </ul>
      </details>
    }
    <ng-template #row let-one>
      <li>
        <p class="line">
          <span class="strong">{{ one.title }}</span><span>{{ one.name }}, level {{ one.level }} of 5</span>
        </p>
        <p class="note">You can be offered: {{ one.offers }}.</p>
        <p class="note">{{ one.words }}</p>
        @if (one.mentor; as mentor) {
          <p class="mentor">
            <gr-chip [kind]="one.stretch ? 'yes' : 'plain'">Mentor: {{ mentor.name }}</gr-chip>
            <span class="small">{{ one.withMentor }}</span>
          </p>
        }
        <details>
          <summary>
            Level by level<span class="unseen"> for {{ one.title }}</span>
          </summary>
          <ol class="rungs">
            @for (rung of one.rungs; track rung.level) {
              <li [attr.data-offering]="rung.offering">
                <span class="strong">{{ rung.level }}</span>
                <span
                  >{{ rung.offers }}<br /><span class="small muted">{{ rung.words }}</span></span
                >
              </li>
            }
          </ol>
        </details>
        <p class="cap">
          <label class="control-label" [attr.for]="'cap-' + one.format">Ask me for nothing beyond</label>
          <select
            class="control"
            [id]="'cap-' + one.format"
            [disabled]="deed.isUnderWay()"
            (change)="cap(one.format, $any($event.target).value)"
          >
            <option value="" [selected]="one.cap === null">No wish: whatever I am ready for</option>
            @for (rung of ladder; track rung.level) {
              <option [value]="rung.level" [selected]="one.cap === rung.level">
                Level {{ rung.level }}, {{ rung.name.toLowerCase() }}
              </option>
            }
          </select>
        </p>
      </li>
    </ng-template>
    @if (mentoring()) {
      <p class="note">You are the mentor of {{ mentoring() }}. Talk to the office if that is too much.</p>
    }
    @if (!readiness() && !trouble()) {
      <gr-skeleton-rows [count]="3" words="How ready you are is being read" />
    }
    <p class="unseen" role="status">{{ deed.said() }}</p>
  `,
  styleUrl: './part.css',
  styles: `
    .cap {
      margin-top: var(--s2);
    }
    .mentor {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px var(--s2);
      margin-top: var(--s2);
    }
    .rungs li {
      display: grid;
      gap: 0 var(--s2);
      grid-template-columns: 1rem minmax(0, 1fr);
      padding: 4px 0;
    }
    .rungs [data-offering='not-ready'] {
      color: var(--ink-muted);
    }
  `,
})
export class ReadinessPart {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readMyReadiness', () => ({}));
  protected readonly readiness = lastAnswer(this.reading);
  protected readonly deed = new OneDeed();
  protected readonly ladder = LADDER;
  protected readonly trouble = computed(
    () => this.deed.trouble() || (this.reading.error() ? inWords(this.reading.error()) : ''),
  );
  protected readonly formats = computed(() => {
    const formats = (this.readiness()?.formats ?? []).map(rowOf);
    return {
      theirs: formats.filter(({ isTheirs }) => isTheirs),
      others: formats.filter(({ isTheirs }) => !isTheirs),
    };
  });
  protected readonly mentoring = computed(() =>
    listed((this.readiness()?.mentoring ?? []).map(({ name, format }) => `${name} (${FORMAT_NAMES[format]})`)),
  );

  protected cap(format: Format, value: string): Promise<boolean> {
    const cap = value === '' ? null : Number(value);
    return this.deed.run(
      async () => this.reading.set(await this.api.send('capMyReadiness', { params: { format }, body: { cap } })),
      'Your wish is saved.',
    );
  }
}

function rowOf(one: Readiness['formats'][number]) {
  const next = one.rungs.find(({ level }) => level === one.level + 1);
  const stretch = next?.offering === 'stretch';
  return {
    ...one,
    title: capital(FORMAT_NAMES[one.format]),
    stretch,
    withMentor: !next
      ? ''
      : stretch
        ? `With them at your side you can be offered: ${next.offers}.`
        : `${capital(next.words)}.`,
  };
}
