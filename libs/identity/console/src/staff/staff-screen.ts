import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  AskOnce,
  Button,
  FormField,
  MailNotice,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  type InputOf,
  inWords,
  lastAnswer,
  SessionStore,
  Trouble,
} from '@greenroom/platform/web';
import { ProofFields } from '../account/proof-fields';
import { RoleChoice } from './role-choice';
import { rolesInWords } from './role-words';
import { staffFinding } from './staff-finding';
import { standingInWords } from './standing-words';

type Member = AnswerOf<'readStaff'>;

/** Who works here and what they may do; for administrators, the ways to change that. */
@Component({
  selector: 'gr-staff-screen',
  imports: [AskOnce, Button, FormField, MailNotice, ProblemLine, ProofFields, RoleChoice, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-screen.html',
  styleUrls: ['../sheet.css', '../members.css', './staff-screen.css'],
})
export class StaffScreen {
  private readonly api = inject(ApiClient);
  protected readonly session = inject(SessionStore);
  private readonly reading = this.api.read('listStaff', () => ({}));
  private readonly last = lastAnswer(this.reading);
  private readonly ask = viewChild.required(AskOnce);
  private readonly proof = viewChild(ProofFields);

  protected readonly staff = computed(() => this.last()?.items);
  protected readonly me = computed(() => this.staff()?.find(({ id }) => id === this.session.staff()?.id));
  protected readonly finding = computed(() => staffFinding(this.staff()));
  protected readonly mayEdit = computed(() => this.session.may('staff.edit'));
  protected readonly readingTrouble = computed(() => {
    const error = this.reading.error();
    return error ? inWords(error) : '';
  });
  /** Id of the one whose roles are being changed; `new` for an invitation. */
  protected readonly open = signal<string | undefined>(undefined);
  /** Id of the one who has lost their second factor. */
  protected readonly losing = signal<string | undefined>(undefined);
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  private isSending = false;
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly asked = signal<Member | undefined>(undefined);
  protected readonly inWords = rolesInWords;
  protected readonly standing = standingInWords;

  protected show(id: string | undefined): void {
    this.open.set(id);
    this.losing.set(undefined);
    this.trouble.set('');
    this.faults.set({});
    this.said.set('');
  }

  protected invite(event: Event, name: string, email: string, choice: RoleChoice): Promise<void> {
    event.preventDefault();
    const body = { name: name.trim(), email: email.trim(), roles: [...choice.chosen()] };
    const faults = {
      ...(body.name === '' && { name: 'Type their name.' }),
      ...(!/^\S+@\S+$/.test(body.email) && { email: 'Type their whole e-mail address.' }),
      ...(body.roles.length === 0 && { roles: 'Choose at least one role.' }),
    };
    this.faults.set(faults);
    if (Object.keys(faults).length > 0) return Promise.resolve();
    return this.send(
      () => this.api.send('inviteStaff', { body }),
      `${body.name} is invited: ${this.linkIs('a link')} and counts for three days.`,
    );
  }

  protected changeRoles(event: Event, { id, version, name }: Member, choice: RoleChoice): Promise<void> {
    event.preventDefault();
    const roles = [...choice.chosen()];
    this.faults.set(roles.length === 0 ? { roles: 'Choose at least one role.' } : {});
    if (roles.length === 0) return Promise.resolve();
    return this.change(id, { version, roles }, `The roles of ${name} are changed.`);
  }

  protected async disable(member: Member): Promise<void> {
    const { id, version, name } = member;
    this.asked.set(member);
    if (await this.ask().ask())
      await this.change(id, { version, isDisabled: true }, `${name} cannot sign in any more.`);
  }

  protected enable({ id, version, name }: Member): Promise<void> {
    return this.change(id, { version, isDisabled: false }, `${name} can sign in again.`);
  }

  protected inviteAgain({ id, name }: Member): Promise<void> {
    return this.send(() => this.api.send('inviteAgain', { params: { id } }), `${name}: ${this.linkIs('a new link')}.`);
  }

  protected endSessions({ id, name }: Member): Promise<void> {
    return this.send(() => this.api.send('endStaffSessions', { params: { id } }), `${name} is signed out everywhere.`);
  }

  protected askForProof(id: string): void {
    this.show(undefined);
    this.losing.set(id);
    setTimeout(() => this.proof()?.focus());
  }

  protected removeFactor(event: Event, { id, name }: Member): Promise<void> {
    event.preventDefault();
    const body = this.proof()!.value();
    return this.send(
      () => this.api.send('removeStaffFactor', { params: { id }, body }),
      `The second factor of ${name} is removed, and they are signed out.`,
    );
  }

  protected lookAgain(): void {
    this.reading.reload();
  }

  /** Said as it is: where no mail leaves the house, an administrator hands the link on. */
  private linkIs(link: string): string {
    return this.session.isMailing() ? `${link} is on its way to them` : `${link} waits in the outbox to be handed on`;
  }

  private change(id: string, body: InputOf<'changeStaff'>['body'], said: string): Promise<void> {
    return this.send(() => this.api.send('changeStaff', { params: { id }, body }), said);
  }

  private async send(work: () => Promise<unknown>, said: string): Promise<void> {
    // Pressed twice, it is done once.
    if (this.isSending) return;
    this.isSending = true;
    this.trouble.set('');
    this.said.set('');
    try {
      await work();
      this.show(undefined);
      this.said.set(said);
    } catch (error) {
      const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
      this.faults.set(
        Object.fromEntries(issues.map(({ path, message }) => [path.replace('body.', ''), `This ${message}.`])),
      );
      if (issues.length === 0) this.trouble.set(inWords(error));
    } finally {
      this.isSending = false;
    }
    this.reading.reload();
  }
}
