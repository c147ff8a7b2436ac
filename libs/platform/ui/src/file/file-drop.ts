import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Button } from '../button';
import { textOf } from './text-of';

/** A file of text as it was chosen. */
export interface TextFile {
  readonly fileName: string;
  readonly content: string;
}

/** Files that hold a table, as a browser is told. */
export const TABLES = '.csv,.tsv,.txt,text/csv';

/** Where a list is brought in from a file: chosen, or dropped here. */
@Component({
  selector: 'gr-file-drop',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.over]': 'isOver()',
    '(dragover)': 'dragged($event, true)',
    '(dragleave)': 'dragged($event, false)',
    '(drop)': 'dropped($event)',
  },
  template: `
    <button gr-button kind="go" type="button" (click)="chooser.click()">Choose a file</button>
    <span class="muted">{{ words() }}</span>
    <input
      #chooser
      class="unseen"
      type="file"
      tabindex="-1"
      [attr.aria-label]="label()"
      [attr.accept]="accept()"
      (change)="picked(chooser)"
    />
  `,
  styles: `
    :host {
      align-items: center;
      border: 1px dashed var(--line-control);
      border-radius: var(--radius-m);
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s4);
      padding: var(--s6) var(--s5);
      position: relative;
    }
    :host(.over) {
      background: var(--surface-selected);
      border-color: var(--accent);
    }
  `,
})
export class FileDrop {
  readonly label = input.required<string>();
  /** What stands beside the button. */
  readonly words = input.required<string>();
  readonly accept = input(TABLES);
  readonly chosen = output<TextFile>();
  protected readonly isOver = signal(false);

  protected dragged(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected async dropped(event: DragEvent): Promise<void> {
    this.dragged(event, false);
    await this.read(event.dataTransfer?.files);
  }

  /** The same file may be chosen again once it is mended, so the field forgets it. */
  protected async picked(field: HTMLInputElement): Promise<void> {
    const reading = this.read(field.files);
    field.value = '';
    await reading;
  }

  private async read(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.chosen.emit({ fileName: file.name, content: textOf(new Uint8Array(await file.arrayBuffer())) });
  }
}
