import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LONGEST_WORDS, type MailWords, type WordsField } from '@greenroom/notifications/domain';
import {
  AskOnce,
  Button,
  Chip,
  FormField,
  Icon,
  Kbd,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
} from '@greenroom/platform/ui';
import { Shortcuts } from '@greenroom/platform/web';
import { PlaceholderList } from './placeholder-list';
import { TemplateEditing } from './template-editing';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';

/** A mail's words being written, with how they will read beside them. */
@Component({
  selector: 'gr-template-editor',
  imports: [
    AskOnce,
    Button,
    Chip,
    FormField,
    Icon,
    Kbd,
    PaneBody,
    PaneHead,
    PlaceholderList,
    ProblemLine,
    RouterLink,
    RuledSection,
    TemplatePreview,
    TemplateVersions,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-step]': 'step()' },
  templateUrl: './template-editor.html',
  styleUrl: './template-editor.css',
})
export class TemplateEditor {
  protected readonly editing = inject(TemplateEditing);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly dropping = viewChild.required<AskOnce>('dropping');

  protected readonly longest = LONGEST_WORDS;
  protected readonly saveKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ S' : 'Ctrl S';
  /** What a narrow window shows. */
  protected readonly step = signal<'words' | 'preview'>('words');
  /** Where a placeholder is put. */
  protected readonly field = signal<WordsField>('text');
  protected readonly template = computed(() => this.editing.base()!);
  protected readonly said = computed(() => this.editing.draft()[this.field()]);

  constructor() {
    const remove = inject(Shortcuts).add({
      title: 'Mail templates',
      shortcuts: this.editing.mayEdit ? [{ keys: ['mod+s'], words: 'Save', run: () => void this.save() }] : [],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected async save(): Promise<void> {
    if (!this.editing.isChanged()) return;
    this.follow(await this.editing.save());
  }

  protected async test(): Promise<void> {
    this.follow(await this.editing.test());
  }

  protected async reset(): Promise<void> {
    if (this.editing.isChanged() && !(await this.dropping().ask())) return;
    await this.editing.reset();
  }

  protected take(words: MailWords): void {
    this.editing.set({ subject: words.subject, text: words.text });
    this.step.set('words');
    setTimeout(() => this.control('text')?.focus());
  }

  /** Puts a placeholder where the caret is, and the caret behind it. */
  protected insert(name: string): void {
    const control = this.control(this.field());
    if (!control) return;
    const [from, to] = [control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length];
    control.setRangeText(`{{${name}}}`, from, to, 'end');
    this.editing.set({ [this.field()]: control.value });
    control.focus();
  }

  private follow(outcome: WordsField | boolean): void {
    if (typeof outcome === 'boolean') return;
    this.step.set('words');
    setTimeout(() => this.control(outcome)?.focus());
  }

  private control(field: WordsField): HTMLInputElement | HTMLTextAreaElement | null {
    return this.element.nativeElement.querySelector(`#mail-${field}`);
  }
}
