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
      grid-template: 'times readiness' auto 'consents readiness' 1fr / minmax(0, 1fr) minmax(0, 1fr);
      max-width: 112rem;
      padding: 0 var(--s6) var(--s6);
    }
    gr-times-part {
      grid-area: times;
    }
    gr-readiness-part {
      grid-area: readiness;
    }
    gr-consents-part {
      grid-area: consents;
    }
    @media (min-width: 112rem) {
      :host {
        grid-template: 'times readiness consents' auto / minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    @media (max-width: 62rem) {
      :host {
        grid-template: 'times' auto 'readiness' auto 'consents' auto / minmax(0, 1fr);
      }
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
