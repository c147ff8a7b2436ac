import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { MEDIA } from '@greenroom/contacts/domain';
import { capital, listed } from '@greenroom/kernel';
import { AskOnce, Button, FormField } from '@greenroom/platform/ui';
import { contactsCounted } from '../words/contact-in-words';
import type { Medium } from './outlet-draft';
import { OutletEditor } from './outlet-editor';
import type { Outlet } from './outlet-names';

/** One outlet with its programmes; opened, their names, which is also how two become one. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row of a list stays one
  selector: 'li[gr-outlet-row]',
  imports: [AskOnce, Button, FormField, RouterLink],
  providers: [OutletEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.open]': 'isEditing()' },
  templateUrl: './outlet-row.html',
  styleUrl: './outlet-row.css',
})
export class OutletRow {
  readonly outlet = input.required<Outlet>();
  readonly mayEdit = input(false);

  protected readonly editor = inject(OutletEditor);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly asking = viewChild.required(AskOnce);
  protected readonly media = Object.entries(MEDIA).map(([medium, words]) => ({
    medium: medium as Medium,
    words: capital(words),
  }));
  protected readonly isEditing = signal(false);
  protected readonly counted = computed(() => contactsCounted(this.outlet().contactCount));
  protected readonly makes = computed(() => capital(listed(this.outlet().media.map((medium) => MEDIA[medium]))));
  protected readonly programmes = computed(() =>
    this.outlet()
      .programmes.map(({ name }) => name)
      .join(' · '),
  );
  /** What becomes one, in sentences. */
  protected readonly merging = computed(() =>
    this.editor.twice().map(({ kind, stays, goes }) => {
      const whose = kind === 'outlet' ? 'its people and programmes move' : 'its people move';
      return `${goes.name} goes: ${whose} over to ${stays.name}.`;
    }),
  );

  protected begin(): void {
    this.editor.open(this.outlet());
    this.isEditing.set(true);
    this.focus('input');
  }

  protected cancel(): void {
    this.isEditing.set(false);
    this.focus('.edit');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const fault = this.editor.fault();
    if (fault) return this.editor.error.set(fault);
    if (this.editor.twice().length > 0 && !(await this.asking().ask())) return;
    if (await this.editor.save()) this.cancel();
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
