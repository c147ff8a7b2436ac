import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { emailFault } from '@greenroom/identity/domain';
import {
  AskOnce,
  Button,
  EmptyState,
  FormField,
  MailNotice,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, SessionStore, TimePipe, Trouble } from '@greenroom/platform/web';
import { EndedTeams, type Member, type Partner } from './ended-teams';
import { partnersFinding } from './partners-finding';

/** What is asked before it is done. */
interface Question {
  readonly heading: string;
  readonly text: string;
  readonly deed: string;
}

/** Press teams of other organisations, and who of them may sign in; for the desk, the ways to change that. */
@Component({
  selector: 'gr-partners-screen',
  imports: [
    AskOnce,
    Button,
    EmptyState,
    EndedTeams,
    FormField,
    MailNotice,
    ProblemLine,
    RuledSection,
    SkeletonRows,
    TimePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partners-screen.html',
  styleUrls: ['../sheet.css', '../members.css', './partners-screen.css'],
})
export class PartnersScreen {
  private readonly api = inject(ApiClient);
  protected readonly session = inject(SessionStore);
  private readonly reading = this.api.read('listPartners', () => ({}));
  private readonly last = lastAnswer(this.reading);
  private readonly ask = viewChild.required(AskOnce);

  protected readonly partners = computed(() => this.last()?.items.filter(({ endedAt }) => endedAt === null));
  protected readonly ended = computed(() => this.last()?.items.filter(({ endedAt }) => endedAt !== null) ?? []);
  protected readonly finding = computed(() => partnersFinding(this.partners()));
  protected readonly mayEdit = computed(() => this.session.may('partners.edit'));
  protected readonly readingTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  /** Which form is open: `new` for a team, `rename` or `invite` with the id of one, `member` with the id of somebody. */
  protected readonly open = signal('');
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly isSending = signal(false);
  protected readonly asked = signal<Question>({ heading: '', text: '', deed: '' });

  protected show(form: string): void {
    this.open.set(form);
    this.trouble.set('');
    this.faults.set({});
    this.said.set('');
    if (form) setTimeout(() => document.querySelector<HTMLElement>('gr-partners-screen form input')?.focus());
  }

  protected async add(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    if (this.isFaulty({ name: name === '' ? 'Type the name of the organisation.' : '' })) return;
    const made = await this.send(() => this.api.send('addPartner', { body: { name } }), `${name} is taken in.`);
    // A team without anybody is of no use to anybody.
    if (made) this.show(`invite ${made.id}`);
  }

  protected rename(event: Event, { id, version }: Partner, typed: string): void {
    event.preventDefault();
    const name = typed.trim();
    if (this.isFaulty({ name: name === '' ? 'Type the name of the organisation.' : '' })) return;
    const body = { version, name };
    void this.send(() => this.api.send('changePartner', { params: { id }, body }), `It is called ${name} now.`);
  }

  protected invite(event: Event, { id, name: team }: Partner, name: string, email: string): void {
    event.preventDefault();
    const body = { name: name.trim(), email: email.trim() };
    if (this.isFaulty(faultsOf(body))) return;
    void this.send(
      () => this.api.send('invitePartnerMember', { params: { id }, body }),
      `${body.name} may sign in for ${team}. ${this.told('told how')}`,
    );
  }

  protected change(event: Event, { version }: Partner, member: Member, name: string, email: string): void {
    event.preventDefault();
    const body = { name: name.trim(), email: email.trim() };
    if (this.isFaulty(faultsOf(body))) return;
    void this.changeMember(version, member, body, `${body.name} is changed.`);
  }

  protected async disable({ version }: Partner, member: Member): Promise<void> {
    const isSure = await this.sure({
      heading: `Let ${member.name} sign in no more?`,
      text: 'They are signed out everywhere at once, and no link is mailed to them. You can enable it again at any time.',
      deed: 'Disable it',
    });
    if (!isSure) return;
    await this.changeMember(version, member, { isDisabled: true }, `${member.name} cannot sign in any more.`);
  }

  protected enable({ version }: Partner, member: Member): void {
    void this.changeMember(version, member, { isDisabled: false }, `${member.name} can sign in again.`);
  }

  protected async end({ id, version, name }: Partner): Promise<void> {
    const isSure = await this.sure({
      heading: `End the work with ${name}?`,
      text: 'All its people are signed out at once, and no link is mailed to them. Its name and people are kept, and you can take it up again at any time.',
      deed: 'End it',
    });
    const body = { version, isEnded: true };
    if (isSure) await this.send(() => this.api.send('changePartner', { params: { id }, body }), `${name} is ended.`);
  }

  protected takeUp({ id, version, name }: Partner): void {
    const body = { version, isEnded: false };
    void this.send(
      () => this.api.send('changePartner', { params: { id }, body }),
      `${name} is taken up again: those may sign in who might before.`,
    );
  }

  protected async forget({ version }: Partner, { id, name }: Member): Promise<void> {
    const isSure = await this.sure({
      heading: `Take out ${name}?`,
      text: 'Their name, their address and the mails that went to them are deleted, and cannot be brought back.',
      deed: 'Take them out',
    });
    if (!isSure) return;
    const input = { params: { id }, query: { version } };
    await this.send(() => this.api.send('forgetPartnerMember', input), `${name} is taken out.`);
  }

  protected inviteAgain({ id, name }: Member): void {
    void this.send(
      () => this.api.send('invitePartnerMemberAgain', { params: { id } }),
      `${name}: ${this.told('told once more how to sign in')}`,
    );
  }

  protected lookAgain(): void {
    this.reading.reload();
  }

  private sure(question: Question): Promise<boolean> {
    this.asked.set(question);
    return this.ask().ask();
  }

  /** What is said of a mail is true: where none leaves the house, somebody has to hand it on. */
  private told(what: string): string {
    return this.session.isMailing() ? `They are ${what} by mail.` : `They are not ${what}: no mail is being sent.`;
  }

  private isFaulty(faults: Readonly<Record<string, string>>): boolean {
    this.faults.set(faults);
    return Object.values(faults).some(Boolean);
  }

  private changeMember(
    version: number,
    { id }: Member,
    change: { name?: string; email?: string; isDisabled?: boolean },
    said: string,
  ): Promise<unknown> {
    const body = { version, ...change };
    return this.send(() => this.api.send('changePartnerMember', { params: { id }, body }), said);
  }

  private async send(
    work: () => Promise<Partner & { isSpokesperson?: boolean }>,
    said: string,
  ): Promise<Partner | undefined> {
    // Pressed twice, it is done once.
    if (this.isSending()) return undefined;
    this.trouble.set('');
    this.said.set('');
    this.isSending.set(true);
    try {
      const made = await work();
      this.show('');
      this.said.set(made.isSpokesperson ? `${said} ${SPOKESPERSON_TOO}` : said);
      return made;
    } catch (error) {
      const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
      this.faults.set(
        Object.fromEntries(issues.map(({ path, message }) => [path.replace('body.', ''), `This ${message}.`])),
      );
      if (issues.length === 0) this.trouble.set(inWords(error));
      return undefined;
    } finally {
      this.isSending.set(false);
      this.reading.reload();
    }
  }
}

/** Two accounts by one address is allowed, and worth a word. */
const SPOKESPERSON_TOO = 'This is also the address of a spokesperson; they get a mail for each.';

function faultsOf({ name, email }: { readonly name: string; readonly email: string }) {
  return { name: name === '' ? 'Type their name.' : '', email: emailFault(email) };
}
