import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import { type MailLine, STATES } from './mail-words';

/** One mail in the list: how it is, what it is about, to whom, and when. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- the row is the link itself
  selector: 'a[gr-mail-row]',
  imports: [Icon, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-state]': 'mail().state' },
  template: `
    <gr-icon class="mark" [name]="state().mark" />
    <span class="what">
      <span class="subject">{{ mail().subject || 'Without a subject' }}</span>
      <span class="to small muted">{{ mail().name ?? mail().to }}</span>
      @if (mail().state !== 'sent') {
        <span class="small"
          ><span class="state">{{ state().words }}</span
          >{{ mail().trouble ? '. ' + mail().trouble : '' }}</span
        >
      }
    </span>
    <span class="when small muted"
      ><span class="unseen">{{ mail().state === 'sent' ? 'Sent' : 'Written' }}</span>
      <time [attr.datetime]="shown()">{{ shown() | time: 'today' }}</time></span
    >
  `,
  styles: `
    :host {
      column-gap: var(--s3);
      display: grid;
      grid-template-columns: 15px minmax(0, 1fr) auto;
      padding: 9px var(--s5) 10px;
      transition: background var(--quick) var(--ease);
    }
    :host(:hover) {
      background: var(--surface-sunk);
    }
    :host([aria-current]) {
      background: var(--surface-selected);
      box-shadow: inset 3px 0 0 var(--accent);
    }
    :host(:focus-visible) {
      outline-offset: -2px;
    }
    .mark {
      color: var(--done-ink);
      height: 15px;
      margin-top: 3px;
      width: 15px;
    }
    .what {
      display: grid;
    }
    .subject {
      font: 500 1rem / var(--lead-m) var(--font-head);
      overflow-wrap: anywhere;
    }
    .to {
      overflow-wrap: anywhere;
    }
    .state {
      font-weight: var(--weight-strong);
    }
    .when {
      padding-top: 1px;
      white-space: nowrap;
    }
    :host([data-state='failed']) .mark,
    :host([data-state='failed']) .state {
      color: var(--clash-ink);
    }
    :host([data-state='deferred']) .mark,
    :host([data-state='deferred']) .state {
      color: var(--running-out-ink);
    }
    :host([data-state='held']) .mark,
    :host([data-state='held']) .state {
      color: var(--held-ink);
    }
    :host([data-state='queued']) .mark,
    :host([data-state='queued']) .state {
      color: var(--accent-ink);
    }
    @media (max-width: 45rem) {
      :host {
        padding-left: var(--s4);
        padding-right: var(--s4);
      }
    }
  `,
})
export class MailRow {
  readonly mail = input.required<MailLine>();
  protected readonly state = computed(() => STATES[this.mail().state]);
  protected readonly shown = computed(() => this.mail().sentAt ?? this.mail().putAt);
}
