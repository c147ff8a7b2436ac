import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MUST_HAVES, type MustHave } from '@greenroom/bookings/domain';
import { capital } from '@greenroom/kernel';
import { RuledSection } from '@greenroom/platform/ui';
import type { AskerDraft } from '../form/address-book';
import type { CallDraft } from '../form/call-draft';
import type { FieldKey } from '../form/call-fields';

/** What is still to be asked while they are on the line: nobody is confirmed without it. */
@Component({
  selector: 'gr-still-to-ask',
  imports: [RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled [heading]="heading()" [level]="2" [attr.aria-label]="heading()">
      @if (toAsk().length === 0) {
        <p class="small muted">Somebody can be confirmed with this.</p>
      } @else {
        <ul>
          @for (one of toAsk(); track one.must) {
            <li>
              <button class="link" type="button" (click)="wanted.emit(one.must)">{{ one.words }}</button>
            </li>
          }
        </ul>
        <p class="small muted">Save with what you have; nobody is confirmed without the rest.</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      border-bottom: var(--hair);
    }
    button {
      background: none;
      border: 0;
      color: var(--clash-ink);
      cursor: pointer;
      min-height: 2rem;
      padding: 4px 0;
      text-align: left;
      width: 100%;
    }
    ul {
      margin-bottom: var(--s2);
    }
  `,
})
export class StillToAsk {
  readonly asker = input.required<AskerDraft>();
  readonly draft = input.required<CallDraft>();
  readonly wanted = output<MustHave>();

  protected readonly heading = computed(() => (this.toAsk().length === 0 ? 'All there' : 'Still to ask'));
  protected readonly toAsk = computed(() => {
    const { contact, outlet, programme, role, mobile } = this.asker();
    const draft = this.draft();
    const has: Partial<Record<MustHave, boolean>> = {
      asker: contact !== null,
      askerRole: role !== null,
      outlet: outlet !== null,
      programme: programme !== null,
      mobile: mobile.trim() !== '',
    };
    return (Object.keys(MUST_HAVES) as MustHave[])
      .filter((must) => !(has[must] ?? (draft[must as FieldKey] ?? '').trim() !== ''))
      .map((must) => ({ must, words: capital(MUST_HAVES[must]) }));
  });
}
