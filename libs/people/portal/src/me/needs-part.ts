import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { MyConsents } from './my-consents';
import { MyProfile } from './my-profile';
import { OneDeed } from './one-deed';

const NOTHING_TOLD = { issue: '', wording: '' };

/** What I need to take part, and what I have lived through: kept only while I agree to it. */
@Component({
  selector: 'gr-needs-part',
  imports: [Button, ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="What I have lived through" [level]="2">
      @if (!consents.isGiven('lived-experience')) {
        <p class="muted">Only if you wish, and only once you agree above that it is kept.</p>
      }
      <ul class="rows">
        @for (one of profile()?.livedExperience; track one.issue) {
          <li>
            <p class="strong">{{ one.issue }}</p>
            <p>{{ one.wording }}</p>
            <button gr-button kind="word" type="button" [disabled]="lived.isUnderWay()" (click)="takeOut(one.issue)">
              Take out<span class="unseen"> {{ one.issue }}</span>
            </button>
          </li>
        }
      </ul>
      @if (consents.isGiven('lived-experience')) {
        <form (submit)="add($event)">
          <p>
            <label for="issue">What it is about</label>
            <input
              id="issue"
              class="control"
              name="issue"
              maxlength="80"
              [value]="story.value().issue"
              (input)="tell('issue', $any($event.target).value)"
            />
          </p>
          <p>
            <label for="wording">In my words</label>
            <textarea
              id="wording"
              class="control"
              name="wording"
              rows="3"
              [value]="story.value().wording"
              (input)="tell('wording', $any($event.target).value)"
            ></textarea>
          </p>
          <div class="acts">
            <button gr-button type="submit" [disabled]="lived.isUnderWay()">Add it</button>
            <span class="small muted" role="status">{{ story.isChanged() ? 'Not added yet.' : lived.said() }}</span>
          </div>
        </form>
      }
      @if (lived.trouble()) {
        <gr-problem-line [message]="lived.trouble()" />
      }
    </section>
    <section gr-ruled heading="What I need to take part" [level]="2">
      @if (consents.isGiven('access-needs')) {
        <form (submit)="write($event)">
          <p>
            <label for="needs">Step-free access, an interpreter, a break, anything</label>
            <textarea
              #written
              id="needs"
              class="control"
              name="needs"
              rows="3"
              maxlength="2000"
              [value]="text.value()"
              (input)="text.set(written.value)"
            ></textarea>
          </p>
          <div class="acts">
            <button gr-button type="submit" [disabled]="needs.isUnderWay()">Save what I need</button>
            <span class="small muted" role="status">{{ text.isChanged() ? 'Not saved yet.' : needs.said() }}</span>
          </div>
        </form>
      } @else {
        <p class="muted">We can keep this for you once you agree to it above.</p>
      }
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    :host {
      display: grid;
      gap: var(--s6);
    }
  `,
})
export class NeedsPart {
  private readonly api = inject(ApiClient);
  private readonly mine = inject(MyProfile);
  protected readonly consents = inject(MyConsents);
  private readonly reading = this.api.read('readMyAccessNeeds', () =>
    // Read again once it is agreed to or taken back.
    this.consents.isGiven('access-needs') ? {} : undefined,
  );
  private readonly answer = lastAnswer(this.reading);
  protected readonly profile = this.mine.profile;
  protected readonly lived = new OneDeed();
  protected readonly needs = new OneDeed();
  /** What is typed and not saved; another page may be looked at meanwhile. */
  protected readonly text = inject(MyDrafts).of('needs', () => this.answer()?.text ?? '');
  protected readonly story = inject(MyDrafts).of('lived', () => NOTHING_TOLD);
  protected readonly trouble = computed(
    () => this.needs.trouble() || (this.reading.error() ? inWords(this.reading.error()) : ''),
  );

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const body = { text: this.text.value() };
    const isSaved = await this.needs.run(
      async () => this.reading.set(await this.api.send('writeMyAccessNeeds', { body })),
      'That is saved.',
    );
    if (isSaved) this.text.drop();
  }

  protected tell(part: 'issue' | 'wording', words: string): void {
    this.story.set({ ...this.story.value(), [part]: words });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const { issue, wording } = this.story.value();
    const livedExperience = [...this.kept(), { issue: issue.trim(), wording: wording.trim() }];
    if (await this.lived.run(() => this.mine.change({ livedExperience }), 'That is added.')) this.story.drop();
  }

  protected takeOut(issue: string): Promise<boolean> {
    const livedExperience = this.kept().filter((one) => one.issue !== issue);
    return this.lived.run(() => this.mine.change({ livedExperience }), 'That is taken out.');
  }

  private kept(): { issue: string; wording: string }[] {
    return (this.profile()?.livedExperience ?? []).map(({ issue, wording }) => ({ issue, wording }));
  }
}
