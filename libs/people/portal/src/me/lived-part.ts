import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { AskOnce, Button, ProblemLine } from '@greenroom/platform/ui';
import { MyDrafts } from '../my-drafts';
import { AgreeHere } from './agree-here';
import { MyConsents } from './my-consents';
import { MyProfile, type Profile } from './my-profile';
import { OneDeed } from './one-deed';

const NOTHING_TOLD = { issue: '', wording: '' };

/** What I have lived through, in my words: kept only while I agree to it. */
@Component({
  selector: 'gr-lived-part',
  imports: [AgreeHere, AskOnce, Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!consents.isGiven('lived-experience')) {
      <p class="muted">Only if you wish, and only once you agree that it is kept. Nothing is lost if you do not.</p>
      <gr-agree-here purpose="lived-experience" />
    }
    <ul class="rows">
      @for (one of profile().livedExperience; track one.issue) {
        <li>
          <p class="strong">{{ one.issue }}</p>
          <p>{{ one.wording }}</p>
          <button gr-button kind="word" type="button" [disabled]="deed.isUnderWay()" (click)="takeOut(one.issue)">
            Take out<span class="unseen"> {{ one.issue }}</span>
          </button>
        </li>
      }
    </ul>
    @if (consents.isGiven('lived-experience')) {
      <form (submit)="add($event)">
        <p>
          <label class="control-label" for="issue">What it is about</label>
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
          <label class="control-label" for="wording">In my words</label>
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
          <button gr-button type="submit" [disabled]="deed.isUnderWay()">Add it</button>
          <span class="small muted" role="status">{{ story.isChanged() ? 'Not added yet.' : deed.said() }}</span>
        </div>
      </form>
    }
    @if (deed.trouble()) {
      <gr-problem-line [message]="deed.trouble()" />
    }
    <gr-ask-once [heading]="'Take out “' + toTakeOut() + '”?'" deed="Take it out">
      <p>What you wrote about it is deleted, and cannot be brought back.</p>
    </gr-ask-once>
  `,
  styleUrl: './part.css',
})
export class LivedPart {
  readonly profile = input.required<Profile>();
  private readonly mine = inject(MyProfile);
  private readonly question = viewChild.required(AskOnce);
  protected readonly consents = inject(MyConsents);
  protected readonly deed = new OneDeed();
  protected readonly toTakeOut = signal('');
  /** What is typed and not added; another page may be looked at meanwhile. */
  protected readonly story = inject(MyDrafts).of('lived', () => NOTHING_TOLD);

  protected tell(part: 'issue' | 'wording', words: string): void {
    this.story.set({ ...this.story.value(), [part]: words });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const { issue, wording } = this.story.value();
    const missing = !issue.trim() ? 'Say what it is about.' : !wording.trim() ? 'Say it in your words.' : '';
    if (missing) return this.deed.refuse(missing);
    const livedExperience = [...this.kept(), { issue: issue.trim(), wording: wording.trim() }];
    if (await this.deed.run(() => this.mine.change({ livedExperience }), 'That is added.')) this.story.drop();
  }

  protected async takeOut(issue: string): Promise<void> {
    this.toTakeOut.set(issue);
    if (!(await this.question().ask())) return;
    const livedExperience = this.kept().filter((one) => one.issue !== issue);
    await this.deed.run(() => this.mine.change({ livedExperience }), 'That is taken out.');
  }

  private kept(): { issue: string; wording: string }[] {
    return this.profile().livedExperience.map(({ issue, wording }) => ({ issue, wording }));
  }
}
