import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { SessionStore } from '@greenroom/platform/web';
import { ConsentsPart } from './consents-part';
import { ReadinessPart } from './readiness-part';
import { TimesPart } from './times-part';

/** What the office works by, beside the profile: when somebody can speak, for what, and what they agreed to. */
@Component({
  selector: 'gr-person-standing',
  imports: [ConsentsPart, ReadinessPart, TimesPart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (may('availability.read')) {
      <gr-times-part [personId]="personId()" />
    }
    @if (may('readiness.read')) {
      <gr-readiness-part [personId]="personId()" />
    }
    <gr-consents-part [personId]="personId()" />
  `,
  styles: `
    :host {
      align-items: start;
      display: grid;
      gap: var(--s6) var(--s8);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      max-width: 112rem;
      padding: 0 var(--s6) var(--s6);
    }
    @media (max-width: 45rem) {
      :host {
        padding: 0 var(--s4) var(--s4);
      }
    }
  `,
})
export class PersonStanding {
  readonly personId = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly tasks = computed(() => new Set<string>(this.session.staff()?.tasks ?? []));

  protected may(task: string): boolean {
    return this.tasks().has(task);
  }
}
