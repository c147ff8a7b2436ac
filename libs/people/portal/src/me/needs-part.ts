import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { AgreeHere } from './agree-here';
import { MyConsents } from './my-consents';
import { OneDeed } from './one-deed';

/** What I need to take part, in my words: kept only while I agree to it. */
@Component({
  selector: 'gr-needs-part',
  imports: [AgreeHere, Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (consents.isGiven('access-needs')) {
      <form (submit)="write($event)">
        <p>
          <label class="control-label" for="needs">Step-free access, an interpreter, a break, anything</label>
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
          <button gr-button type="submit" [disabled]="deed.isUnderWay()">Save what I need</button>
          <span class="small muted" role="status">{{ text.isChanged() ? 'Not saved yet.' : deed.said() }}</span>
        </div>
      </form>
    } @else {
      <p class="muted">We can keep this for you once you agree to it. Nothing is lost if you do not.</p>
      <gr-agree-here purpose="access-needs" />
    }
    @if (trouble()) {
      <gr-problem-line [message]="trouble()" />
    }
  `,
  styleUrl: './part.css',
})
export class NeedsPart {
  private readonly api = inject(ApiClient);
  protected readonly consents = inject(MyConsents);
  private readonly reading = this.api.read('readMyAccessNeeds', () =>
    // Read again once it is agreed to or taken back.
    this.consents.isGiven('access-needs') ? {} : undefined,
  );
  private readonly answer = lastAnswer(this.reading);
  protected readonly deed = new OneDeed();
  /** What is typed and not saved; another page may be looked at meanwhile. */
  protected readonly text = inject(MyDrafts).of('needs', () => this.answer()?.text ?? '');
  protected readonly trouble = computed(
    () => this.deed.trouble() || (this.reading.error() ? inWords(this.reading.error()) : ''),
  );

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const body = { text: this.text.value() };
    const isSaved = await this.deed.run(
      async () => this.reading.set(await this.api.send('writeMyAccessNeeds', { body })),
      'That is saved.',
    );
    if (isSaved) this.text.drop();
  }
}
