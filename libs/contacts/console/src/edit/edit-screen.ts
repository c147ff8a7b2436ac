import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { CHANNELS } from '@greenroom/contacts/domain';
import { capital, listed } from '@greenroom/kernel';
import {
  AskToLeave,
  Button,
  FormField,
  Icon,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { ApiClient, inWords, Shortcuts } from '@greenroom/platform/web';
import { OutletNames } from '../outlets/outlet-names';
import { PostFields } from '../outlets/post-fields';
import { fieldName } from '../words/contact-in-words';
import { FIELDS } from './contact-draft';
import { ContactEditor } from './contact-editor';

const REACHED = [
  {
    field: 'mobile',
    label: 'Mobile',
    type: 'tel',
    most: 40,
    hint: 'One mobile matters more than any outlet’s number.',
  },
  { field: 'desk', label: 'Desk', type: 'tel', most: 40, hint: '' },
  { field: 'email', label: 'Mail', type: 'email', most: 254, hint: '' },
] as const;

/** A contact being written down, or changed. */
@Component({
  selector: 'gr-contact-edit-screen',
  imports: [
    AskToLeave,
    Button,
    FormField,
    Icon,
    Pane,
    PaneBody,
    PaneHead,
    PostFields,
    ProblemLine,
    RouterLink,
    RuledSection,
    SkeletonRows,
  ],
  providers: [ContactEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './edit-screen.html',
  styleUrl: './edit-screen.css',
})
export class EditScreen {
  /** From the address; somebody new has no id, but perhaps the name that was sought. */
  readonly id = input<string>();
  readonly name = input<string>();

  protected readonly editor = inject(ContactEditor);
  private readonly api = inject(ApiClient);
  private readonly names = inject(OutletNames);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly leaving = viewChild.required(AskToLeave);
  private readonly place = viewChild(PostFields);

  protected readonly reached = REACHED;
  protected readonly channels = Object.entries(CHANNELS).map(([channel, words]) => ({
    channel,
    words: capital(words),
  }));
  protected readonly isReady = signal(false);
  protected readonly readTrouble = signal('');
  private isDone = false;
  protected readonly isUnsaved = () =>
    !this.isDone && (this.editor.isUnsaved() || (this.place()?.untaken() ?? '') !== '');

  protected readonly heading = computed(() => {
    const base = this.editor.base();
    return base ? `Edit ${base.name}` : 'Add a contact';
  });
  protected readonly way = computed(() => (this.id() ? ['/contacts', this.id()!] : ['/contacts']));
  protected readonly faulty = computed(() => {
    const issues = this.editor.issues();
    const fields = (['outlet', ...FIELDS] as const).filter((field) => issues[field]).map(fieldName);
    return fields.length > 0 ? `Not saved yet: look at ${listed(fields)}.` : '';
  });
  protected readonly taken = computed(() => listed((this.editor.clash()?.taken ?? []).map(fieldName)));
  protected readonly both = computed(() => {
    const clash = this.editor.clash();
    return (clash?.both ?? []).map((field) => ({ field, name: fieldName(field), words: clash!.theirs[field] }));
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.open(id));
    });
    const remove = inject(Shortcuts).add({
      title: 'Form',
      shortcuts: [{ keys: ['mod+s'], words: 'Save', run: () => void this.save() }],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected async open(id: string | undefined): Promise<void> {
    this.readTrouble.set('');
    try {
      if (id) {
        const contact = await this.api.send('readContact', { params: { id } });
        this.editor.open(contact);
        this.title.setTitle(`Edit ${contact.name} · Greenroom`);
      } else {
        if (this.name()) this.editor.set('name', this.name()!);
        await this.names.load();
      }
      this.isReady.set(true);
      this.focus('name');
    } catch (error) {
      this.readTrouble.set(inWords(error));
    }
  }

  protected describedBy({ field, hint }: (typeof REACHED)[number]): string | null {
    if (this.editor.issues()[field]) return `field-${field}-error`;
    return hint ? `field-${field}-hint` : null;
  }

  protected turn(channel: string): void {
    this.editor.set('channel', this.editor.draft().channel === channel ? '' : channel);
  }

  protected submitted(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async save(): Promise<void> {
    if (!this.isReady() || this.editor.isSaving()) return;
    const saved = await this.editor.save(this.place()?.untaken() ?? '');
    if (!saved) return this.showFault();
    this.isDone = true;
    await this.router.navigate(['/contacts', saved.id]);
  }

  private showFault(): void {
    const issues = this.editor.issues();
    const first = (['name', 'outlet', ...FIELDS] as const).find((field) => issues[field]);
    if (first) this.focus(first);
    else setTimeout(() => this.element.nativeElement.querySelector('gr-pane-body')?.scrollTo(0, 0));
  }

  private focus(field: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(`#field-${field}`)?.focus());
  }
}
