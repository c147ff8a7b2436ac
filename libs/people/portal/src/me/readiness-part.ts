import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LADDER } from '@greenroom/people/domain';
import { ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';
import { OneDeed } from './one-deed';

type Readiness = AnswerOf<'readMyReadiness'>;
type Format = Readiness['formats'][number]['format'];

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  print: 'Print',
  online: 'Online',
};

/** What I may be asked for in each kind of media, what would raise it, and where I wish to stop. */
@Component({
  selector: 'gr-readiness-part',
  imports: [ProblemLine, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="How ready I am" [level]="2">
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
      <ul class="rows">
        @for (one of formats(); track one.format) {
          <li>
            <p class="line">
              <span class="strong">{{ one.title }}</span><span>{{ one.name }}, level {{ one.level }} of 5</span>
            </p>
            <p class="note">You can be offered: {{ one.offers }}.</p>
            <p class="note">{{ one.words }}</p>
            <p class="cap">
              <label [attr.for]="'cap-' + one.format">Ask me for nothing beyond</label>
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
        }
      </ul>
      @if (!formats().length && !trouble()) {
        <gr-skeleton-rows [count]="3" words="How ready you are is being read" />
      }
      <p class="unseen" role="status">{{ deed.said() }}</p>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    .cap {
      margin-top: var(--s2);
    }
  `,
})
export class ReadinessPart {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readMyReadiness', () => ({}));
  private readonly readiness = lastAnswer(this.reading);
  protected readonly deed = new OneDeed();
  protected readonly ladder = LADDER;
  protected readonly trouble = computed(
    () => this.deed.trouble() || (this.reading.error() ? inWords(this.reading.error()) : ''),
  );
  protected readonly formats = computed(() =>
    (this.readiness()?.formats ?? []).map((one) => ({ ...one, title: FORMAT_NAMES[one.format] })),
  );

  protected cap(format: Format, value: string): Promise<boolean> {
    const cap = value === '' ? null : Number(value);
    return this.deed.run(
      async () => this.reading.set(await this.api.send('capMyReadiness', { params: { format }, body: { cap } })),
      'Your wish is saved.',
    );
  }
}
