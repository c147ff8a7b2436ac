import { ChangeDetectionStrategy, Component, input, linkedSignal } from '@angular/core';
import { type Role, ROLES } from '@greenroom/identity/domain';
import { FormField } from '@greenroom/platform/ui';
import { ROLE_WORDS } from './role-words';

/** Roles to tick: somebody has one or several. */
@Component({
  selector: 'gr-role-choice',
  imports: [FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field label="Roles" [fieldId]="name() + '-roles'" [isGroup]="true" [error]="error()">
      @for (role of all; track role.role) {
        <label class="role">
          <input type="checkbox" [checked]="chosen().includes(role.role)" (change)="turn(role.role)" />
          <span
            ><span class="strong">{{ role.words }}</span> <span class="small muted"> {{ role.says }}</span></span
          >
        </label>
      }
    </gr-form-field>
  `,
  styleUrl: '../sheet.css',
  styles: `
    :host {
      height: auto;
      overflow: visible;
    }
    .role {
      align-items: flex-start;
      display: flex;
      gap: var(--s2);
      padding: 5px 0;
    }
    .role input {
      flex: none;
      height: 1rem;
      margin: 2px 0 0;
      width: 1rem;
    }
  `,
})
export class RoleChoice {
  readonly name = input.required<string>();
  readonly roles = input<readonly Role[]>([]);
  readonly error = input('');
  readonly chosen = linkedSignal(() => this.roles());
  protected readonly all = ROLES.map((role) => ({ role, ...ROLE_WORDS[role] }));

  protected turn(role: Role): void {
    this.chosen.update((chosen) =>
      ROLES.filter((one) => (one === role ? !chosen.includes(one) : chosen.includes(one))),
    );
  }
}
