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
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  AskOnce,
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
import { LEAST_BIO } from '@greenroom/people/domain';
import { ApiClient, inWords, Shortcuts } from '@greenroom/platform/web';
import { DirectoryStore } from '../directory/directory-store';
import { profileTitle } from '../profile/profile-title';
import { fieldName } from '../words/fault-in-words';
import { capital, type Format, FORMATS, listed } from '../words/person-in-words';
import { ClashPanel } from './clash-panel';
import { LanguagesField } from './languages-field';
import { LivedField } from './lived-field';
import { fieldOf, FIELDS } from './person-draft';
import { PersonEditor } from './person-editor';
import { PersonPreview } from './person-preview';
import { PhotoEditor } from './photo-editor';
import { PhotoField } from './photo-field';
import { TextField } from './text-field';
import { TopicsField } from './topics-field';

/** A profile being written, for somebody new or somebody known, with what will be seen of it beside. */
@Component({
  selector: 'gr-edit-screen',
  imports: [
    AskOnce,
    AskToLeave,
    Button,
    ClashPanel,
    FormField,
    Icon,
    LanguagesField,
    LivedField,
    Pane,
    PaneBody,
    PaneHead,
    PersonPreview,
    PhotoField,
    ProblemLine,
    RouterLink,
    RuledSection,
    SkeletonRows,
    TextField,
    TopicsField,
  ],
  providers: [PersonEditor, PhotoEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-step]': "isPreviewing() ? 'preview' : 'form'",
  },
  templateUrl: './edit-screen.html',
  styleUrl: './edit-screen.css',
})
export class EditScreen {
  /** From the address; somebody new has none. */
  readonly id = input<string>();

  protected readonly editor = inject(PersonEditor);
  protected readonly photo = inject(PhotoEditor);
  private readonly api = inject(ApiClient);
  private readonly store = inject(DirectoryStore);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly fragment = inject(ActivatedRoute).snapshot.fragment;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly leaving = viewChild.required(AskToLeave);
  private readonly removing = viewChild.required<AskOnce>('removing');

  protected readonly bioHint = `What a producer decides by; at least ${LEAST_BIO} characters before it may be public.`;
  protected readonly formats = FORMATS.map(({ format, words }) => ({ format, words: capital(words) }));
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly isReady = signal(false);
  protected readonly readTrouble = signal('');
  /** On a narrow window the preview takes the place of the form. */
  protected readonly isPreviewing = signal(false);
  private isDone = false;

  protected readonly heading = computed(() => {
    const base = this.editor.base();
    return base ? `Edit ${base.name}` : 'Add a person';
  });
  protected readonly listAddress = computed(() => (this.id() ? ['/people', this.id()!] : ['/people']));
  protected readonly faulty = computed(() => {
    const fields = FIELDS.filter((field) => this.editor.issues()[field]).map(fieldName);
    return fields.length > 0 ? `Not saved yet: look at ${listed(fields)}.` : '';
  });
  protected readonly isUnsaved = () =>
    !this.isDone && (this.editor.changed().length > 0 || (!this.editor.base() && this.photo.waiting() !== undefined));

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
        const person = await this.api.send('readPerson', { params: { id } });
        this.editor.open(person);
        this.title.setTitle(profileTitle(person.name, true));
        this.photo.open(person, refusalOf(history.state));
      }
      this.isReady.set(true);
      setTimeout(() => this.focus(this.fragment ? fieldOf(this.fragment) : 'name'));
    } catch (error) {
      this.readTrouble.set(inWords(error));
    }
  }

  protected has(format: Format): boolean {
    return this.editor.draft().formats.includes(format);
  }

  protected turn(format: Format): void {
    const { formats } = this.editor.draft();
    this.editor.set('formats', this.has(format) ? formats.filter((one) => one !== format) : [...formats, format]);
  }

  protected async choose(file: File): Promise<void> {
    this.photo.choose(file);
    const base = this.editor.base();
    if (base) this.keep(await this.photo.send(base));
  }

  protected async removePhoto(): Promise<void> {
    if (await this.removing().ask()) this.keep(await this.photo.remove(this.editor.base()));
  }

  /** A field was left; not where the window was, and its field has the keyboard again afterwards. */
  protected left({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && target !== document.activeElement) {
      this.editor.leave(target.id.replace(/^field-/, ''));
    }
  }

  protected submitted(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async save(): Promise<void> {
    if (!this.isReady() || this.editor.isSaving() || this.photo.isSending()) return;
    const saved = await this.editor.save();
    if (!saved) return this.showFault();
    if (this.photo.waiting()) {
      const withPhoto = await this.photo.send(saved);
      // They are in the directory now; only the photo was refused.
      if (!withPhoto) return this.stayWith(saved.id);
    }
    this.isDone = true;
    this.store.update(saved);
    await this.router.navigate(['/people', saved.id]);
  }

  private async stayWith(id: string): Promise<void> {
    const refusal = this.photo.trouble();
    this.isDone = true;
    await this.router.navigate(['/people', id, 'edit'], { replaceUrl: true, fragment: 'photo', state: { refusal } });
  }

  private keep(person: Awaited<ReturnType<PhotoEditor['send']>>): void {
    if (!person) return;
    this.editor.follow(person);
    this.store.update(person);
  }

  private showFault(): void {
    this.isPreviewing.set(false);
    const first = FIELDS.find((field) => this.editor.issues()[field]);
    setTimeout(() =>
      first ? this.focus(first) : this.element.nativeElement.querySelector('gr-pane-body')?.scrollTo(0, 0),
    );
  }

  private focus(field: string): void {
    const host = this.element.nativeElement;
    const invalid = host.querySelector<HTMLElement>(`[aria-invalid][aria-describedby="field-${field}-error"]`);
    (invalid ?? host.querySelector<HTMLElement>(`#field-${CSS.escape(field)}`))?.focus();
  }
}

/** Why the photo of somebody who was just added was refused, handed on by the form that added them. */
function refusalOf(state: unknown): string {
  const { refusal } = (state ?? {}) as { refusal?: unknown };
  return typeof refusal === 'string' ? refusal : '';
}
