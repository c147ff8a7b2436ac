import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { DECLINE_REASONS, PULL_REASONS, STAND_DOWN_REASONS } from '@greenroom/bookings/domain';
import { capital } from '@greenroom/kernel';
import { Choices, FormField } from '@greenroom/platform/ui';

/** How somebody comes to be out of it. */
export type End = 'decline' | 'release' | 'pull' | 'stand-down';

/** A released pencil says why in words of its own. */
const REASONS: Readonly<Record<Exclude<End, 'release'>, Readonly<Record<string, string>>>> = {
  decline: DECLINE_REASONS,
  pull: PULL_REASONS,
  'stand-down': STAND_DOWN_REASONS,
};

/** Why somebody is out of it: in words or one of the reasons, and how far they had come. */
@Component({
  selector: 'gr-why-ended',
  imports: [Choices, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field label="Why" [fieldId]="fieldId()" [isGroup]="end() !== 'release'">
      @if (end() === 'release') {
        <input
          #because
          class="control"
          autocomplete="off"
          maxlength="200"
          [id]="fieldId()"
          [value]="reason()"
          (input)="reason.set(because.value)"
        />
      } @else {
        <gr-choices
          label="Why"
          [fieldId]="fieldId()"
          [choices]="choices()"
          [chosen]="reason()"
          (picked)="reason.set($event)"
        />
      }
    </gr-form-field>
    @if (end() === 'stand-down' && !hasBegun()) {
      <label class="check"
        ><input #way type="checkbox" [checked]="isOnTheWay()" (change)="isOnTheWay.set(way.checked)" />They were on
        their way, at the studio or on the line</label
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    .check {
      align-items: start;
      display: flex;
      gap: var(--s2);
    }
  `,
})
export class WhyEnded {
  readonly end = input.required<End>();
  readonly fieldId = input.required<string>();
  readonly reason = model.required<string>();
  readonly isOnTheWay = model(false);
  /** Whoever was to be on air by now was on their way, which need not be asked. */
  readonly hasBegun = input(false);

  protected readonly choices = computed(() => {
    const end = this.end();
    if (end === 'release') return [];
    return Object.entries(REASONS[end]).map(([value, words]) => ({ value, words: capital(words) }));
  });
}

/** What is still to be said; empty where it is. */
export function faultOfEnd(end: End, reason: string): string {
  if (reason.trim()) return '';
  return end === 'release' ? 'Say why.' : 'Choose a reason.';
}
