import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import { MUST_HAVES, type MustHave, type Note } from '@greenroom/bookings/domain';
import { phoneInWords } from '@greenroom/contacts/domain';
import { capital } from '@greenroom/kernel';
import { Button, Chip, Fold, FormField, Icon, MissingFact, PaneBody, PaneHead } from '@greenroom/platform/ui';
import { inWords, Present } from '@greenroom/platform/web';
import { AddressBook, type AskerDraft, askerInWords, NOBODY } from '../form/address-book';
import { AskerFields } from '../form/asker-fields';
import { CallControl } from '../form/call-control';
import { type CallKnown, readFields, typedOf } from '../form/call-draft';
import { ALL_FIELDS, type CallField, ROLE_CHOICES } from '../form/call-fields';
import { thingsCounted, type Whole } from '../words/request-in-words';
import { Acknowledgement } from './acknowledgement';
import { askerOf, factsOf, unknownOf } from './facts-in-words';
import { OneRequest } from './one-request';

/** Of who asks: these are filled in together. */
const OF_ASKER: readonly MustHave[] = ['asker', 'askerRole', 'outlet', 'programme', 'mobile'];

/** What is known of a request, what has to be before anybody is confirmed, each edited where it stands. */
@Component({
  selector: 'gr-facts-pane',
  imports: [
    Acknowledgement,
    AskerFields,
    Button,
    CallControl,
    Chip,
    Fold,
    FormField,
    Icon,
    MissingFact,
    NgTemplateOutlet,
    PaneBody,
    PaneHead,
    RouterLink,
  ],
  providers: [AddressBook],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './facts-pane.html',
  styleUrl: './facts-pane.css',
})
export class FactsPane {
  readonly request = input.required<Whole>();
  readonly mayEdit = input.required<boolean>();

  protected readonly one = inject(OneRequest);
  private readonly book = inject(AddressBook);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly who = viewChild(AskerFields);

  protected readonly edited = signal<CallField | undefined>(undefined);
  protected readonly typed = signal('');
  protected readonly fault = signal('');
  protected readonly isAskerEdited = signal(false);
  protected readonly asker = signal<AskerDraft>(NOBODY);
  protected readonly isTold = signal(false);
  protected readonly askerTrouble = signal('');

  protected readonly groups = computed(() => factsOf(this.request(), this.present.minute()));
  protected readonly unknown = computed(() => unknownOf(this.request(), this.present.minute()));
  protected readonly unknownCount = computed(() => this.unknown().reduce((sum, { fields }) => sum + fields.length, 0));
  protected readonly stop = computed(() => {
    const count = this.request().missing.length;
    return count === 0 ? '' : `${capital(thingsCounted(count))} missing`;
  });
  protected readonly askWords = computed(() => {
    const first = this.request().contact?.name.split(' ')[0];
    return first ? `Ask ${first}` : 'Fill in';
  });
  protected readonly of = computed(() => {
    const { contact, outlet, programme, askerRole, missing } = this.request();
    const isMissing = (must: MustHave) => missing.includes(must);
    return [
      { must: 'asker' as const, label: 'Name', words: contact?.name ?? '', link: contact && `/contacts/${contact.id}` },
      {
        must: 'askerRole' as const,
        label: 'Role',
        words: ROLE_CHOICES.find(({ value }) => value === askerRole)?.words ?? '',
      },
      { must: 'programme' as const, label: 'Programme', words: programme },
      { must: 'outlet' as const, label: 'Outlet', words: outlet },
      {
        must: 'mobile' as const,
        label: 'Mobile',
        words: contact?.mobile ? phoneInWords(contact.mobile) : '',
        href: contact && !contact.isSilent ? `tel:${contact.mobile}` : undefined,
      },
    ].map((row) => ({ ...row, isMissing: isMissing(row.must) }));
  });

  /** The request as it was when somebody began to write. */
  private seen: ReturnType<typeof this.request> | undefined;

  constructor() {
    // Another request: what was being written is of the one before.
    let shown: string | undefined;
    effect(() => {
      const { id } = this.request();
      if (id !== shown) untracked(() => this.letGo());
      shown = id;
    });
  }

  /** The first thing that is missing, ready to be written. */
  fillIn(): void {
    const [must] = this.request().missing;
    if (!must || !this.mayEdit()) return;
    if (OF_ASKER.includes(must)) return void this.editAsker(must);
    const field = ALL_FIELDS.find((one) => one.must === must);
    if (field) this.edit(field);
  }

  protected wordsOf(must: MustHave): string {
    return MUST_HAVES[must];
  }

  protected edit(field: CallField): void {
    this.letGo();
    this.edited.set(field);
    this.seen = this.request();
    this.typed.set(typedOf(field, this.request() as unknown as CallKnown, this.present.minute()));
    this.focus('fact-edited');
  }

  protected letGo(): void {
    this.edited.set(undefined);
    this.isAskerEdited.set(false);
    this.fault.set('');
    this.askerTrouble.set('');
  }

  protected cancel(): void {
    const key = this.edited()?.key ?? 'asker';
    this.letGo();
    this.focus(`fact-${key.replace('.', '-')}`);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.edited();
    if (!field) return;
    const notes = this.request().notes as Readonly<Partial<Record<Note, string>>>;
    const { body, faults } = readFields({ [field.key]: this.typed() }, [field.key], this.present.minute(), notes);
    this.fault.set(faults[field.key] ?? '');
    const wordsOf = (request: Whole) =>
      typedOf(field, request as unknown as CallKnown, this.present.minute()) || 'not known';
    if (!this.fault()) this.fault.set(this.changedMeanwhile(wordsOf));
    if (this.fault()) return this.focus('fact-edited');
    if (await this.one.change(body)) this.cancel();
  }

  /** What somebody else wrote there while this was being written; once it is said, saving again puts this in its place. */
  private changedMeanwhile(wordsOf: (request: Whole) => string): string {
    const [seen, now] = [this.seen, this.request()];
    this.seen = now;
    if (!seen || wordsOf(seen) === wordsOf(now)) return '';
    // Of whoever asks the number is kept in the book of contacts, which does not say here who wrote it.
    const who = (seen.version !== now.version && now.changedBy?.name) || 'Somebody else';
    return `${who} has changed it to “${wordsOf(now)}” meanwhile. Save again to put yours in its place.`;
  }

  protected async editAsker(must: MustHave = 'asker'): Promise<void> {
    this.letGo();
    try {
      await this.book.load();
      this.seen = this.request();
      this.asker.set(askerOf(this.seen));
      this.isTold.set(false);
      this.isAskerEdited.set(true);
      const fields = {
        asker: 'contact',
        askerRole: 'role',
        outlet: 'outlet',
        programme: 'programme',
        mobile: 'mobile',
      };
      const to = fields[must as keyof typeof fields] as 'contact';
      setTimeout(() => this.who()?.focus(to));
    } catch (error) {
      this.askerTrouble.set(inWords(error));
    }
  }

  protected async saveAsker(event: Event): Promise<void> {
    event.preventDefault();
    const who = this.who();
    if (!who) return;
    const untaken = who.untaken();
    this.isTold.set(true);
    this.askerTrouble.set(untaken ? `“${untaken}” is not chosen yet: press Enter in its field.` : '');
    if (untaken || Object.keys(who.faults()).length > 0) return;
    this.askerTrouble.set(this.changedMeanwhile((request) => askerInWords(askerOf(request))));
    if (this.askerTrouble()) return;
    const isSaved = await this.one.changeAsker(() => this.book.made(this.asker(), (asker) => this.asker.set(asker)));
    if (isSaved) this.cancel();
  }

  private focus(id: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
