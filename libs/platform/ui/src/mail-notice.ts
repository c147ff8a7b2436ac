import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';

/** Says, where somebody would count on a mail, that none leaves the house, and where it waits instead. */
@Component({
  selector: 'gr-mail-notice',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-icon name="pause" />
    <p>
      No mail is being sent: {{ what() }}
      @if (mayOpen()) {
        <a class="link" routerLink="/outbox">Look in the outbox</a>
      }
    </p>
  `,
  styles: `
    :host {
      background: var(--running-out-soft);
      border-radius: var(--radius-m);
      color: var(--running-out-ink);
      display: flex;
      font-size: var(--text-s);
      gap: var(--s2);
      line-height: var(--lead-s);
      padding: var(--s2) var(--s3);
    }
    .link {
      color: inherit;
    }
    gr-icon {
      flex: none;
      height: 15px;
      margin-top: 2px;
      width: 15px;
    }
  `,
})
export class MailNotice {
  /** What comes of it here, as the end of the sentence. */
  readonly what = input.required<string>();
  /** Whether the outbox is open to whoever reads this. */
  readonly mayOpen = input(false);
}
