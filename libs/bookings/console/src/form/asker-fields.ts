import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  untracked,
  viewChild,
} from '@angular/core';
import { Chip, type Choice, Choices, FormField, namedBy, NameField } from '@greenroom/platform/ui';
import { AddressBook, type AskerDraft, faultsOfAsker, withContact } from './address-book';
import { contactChoices, outletChoices, programmeChoices } from './asker-choices';
import { ROLE_CHOICES } from './call-fields';
import { READ } from './mail-in';

export type AskerField = 'contact' | 'outlet' | 'programme' | 'role' | 'mobile';

/** So long nobody types on before it is sought, in milliseconds. */
const PAUSE = 120;

/** Who asks: found by name, programme or outlet as one types, or made on the spot. */
@Component({
  selector: 'gr-asker-fields',
  imports: [Chip, Choices, FormField, NameField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="fields">
      <gr-name-field
        #contact
        label="Name"
        fieldId="asker-contact"
        placeholder="Name or programme, as Nia or First Light"
        [named]="asker().contact"
        [note]="noteOf('contact')"
        [error]="(isTold() && faults().contact) || ''"
        [choicesFor]="contactsFor"
        (taken)="takeContact($event)"
        (cleared)="set({ contact: null, mobile: '' })"
      />
      <gr-form-field
        label="Mobile"
        fieldId="asker-mobile"
        [note]="noteOf('mobile')"
        [error]="(isTold() && faults().mobile) || ''"
      >
        <input
          #mobile
          id="asker-mobile"
          class="control"
          type="tel"
          autocomplete="off"
          maxlength="40"
          [value]="asker().mobile"
          [attr.aria-invalid]="isTold() && faults().mobile ? 'true' : null"
          [attr.aria-describedby]="
            isTold() && faults().mobile ? 'asker-mobile-error' : noteOf('mobile') ? 'asker-mobile-note' : null
          "
          (input)="set({ mobile: mobile.value })"
        />
      </gr-form-field>
      @if (known()?.doNotContact) {
        <p class="silent"><gr-chip kind="clash">Asked not to be contacted</gr-chip></p>
      }
      <gr-name-field
        #outlet
        label="Outlet"
        fieldId="asker-outlet"
        placeholder="As Skylark News"
        [named]="asker().outlet"
        [note]="noteOf('outlet')"
        [choicesFor]="outletsFor"
        (taken)="takeOutlet($event)"
        (cleared)="set({ outlet: null, programme: null })"
      />
      @if (asker().outlet) {
        <gr-name-field
          #programme
          label="Programme"
          fieldId="asker-programme"
          placeholder="As First Light"
          [named]="asker().programme"
          [note]="noteOf('programme')"
          [choicesFor]="programmesFor"
          (taken)="takeProgramme($event)"
          (cleared)="set({ programme: null })"
        />
      }
      <gr-form-field label="Role" fieldId="asker-role" [isGroup]="true" [note]="noteOf('role')">
        <gr-choices
          label="Role"
          fieldId="asker-role"
          [choices]="roles"
          [chosen]="asker().role ?? ''"
          (picked)="setRole($event)"
        />
      </gr-form-field>
    </div>
  `,
  styles: `
    :host {
      container: asker / inline-size;
      display: block;
    }
    .fields {
      align-items: start;
      display: grid;
      gap: var(--s3) var(--s4);
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .silent {
      grid-column: 1 / 3;
    }
    @container asker (max-width: 30rem) {
      .fields {
        grid-template-columns: minmax(0, 1fr);
      }
      .silent {
        grid-column: 1;
      }
    }
  `,
})
export class AskerFields {
  readonly asker = model.required<AskerDraft>();
  /** Whether what is wrong is said. */
  readonly isTold = input(false);
  /** What of it was read from a mail, and nobody has looked at yet. */
  readonly readFields = input<ReadonlySet<string>>(new Set());

  /** Of the field after these: where the keyboard goes on once all of them are known. */
  readonly nextId = input('');

  private readonly book = inject(AddressBook);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly contact = viewChild.required<NameField>('contact');
  private readonly outlet = viewChild.required<NameField>('outlet');
  private readonly programme = viewChild<NameField>('programme');
  protected readonly roles = ROLE_CHOICES;
  protected readonly known = computed(() => this.book.contact(this.asker().contact?.id));
  readonly faults = computed(() => faultsOfAsker(this.asker()));

  protected readonly contactsFor = (typed: string) => contactChoices(this.book, typed);
  protected readonly outletsFor = (typed: string) => outletChoices(this.book, typed);
  protected readonly programmesFor = (typed: string) => programmeChoices(this.book, this.asker().outlet, typed);

  constructor() {
    effect((onCleanup) => {
      const typed = this.contact().typed();
      if (typed.length < 2) return;
      const timer = setTimeout(() => untracked(() => void this.book.seek(typed).catch(() => undefined)), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** What was typed as a name and not taken. */
  untaken(): string {
    return [this.contact().typed(), this.outlet().typed(), this.programme()?.typed() ?? ''].filter(Boolean).join(', ');
  }

  focus(field: AskerField = 'contact'): void {
    // A programme is of an outlet, and its field is not there before.
    const shown = field === 'programme' && !this.asker().outlet ? 'outlet' : field;
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(`#asker-${shown}`)?.focus());
  }

  protected noteOf(field: string): string {
    return this.readFields().has(field) ? READ : '';
  }

  protected set(more: Partial<AskerDraft>): void {
    this.asker.update((asker) => ({ ...asker, ...more }));
  }

  protected setRole(role: string): void {
    this.set({ role: (role || null) as AskerDraft['role'] });
  }

  protected takeContact(choice: Choice): void {
    const contact = this.book.contact(choice.value);
    if (contact) this.asker.update((asker) => withContact(asker, contact));
    else this.set({ contact: namedBy(choice) });
    const { outlet, programme, role, mobile } = this.asker();
    const lacking = !outlet ? 'outlet' : !programme ? 'programme' : !role ? 'role' : !mobile ? 'mobile' : undefined;
    if (lacking || !this.nextId()) this.focus(lacking);
    else setTimeout(() => document.getElementById(this.nextId())?.focus());
  }

  protected takeOutlet(choice: Choice): void {
    this.set({ outlet: namedBy(choice), programme: null });
    this.focus('programme');
  }

  protected takeProgramme(choice: Choice): void {
    this.set({ programme: namedBy(choice) });
    this.focus('role');
  }
}
