import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Button, Face, FormField } from '@greenroom/platform/ui';

/** The photo of a profile, chosen or dropped. */
@Component({
  selector: 'gr-photo-field',
  imports: [Button, Face, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './photo-field.html',
  styleUrl: './photo-field.css',
})
export class PhotoField {
  readonly photo = input.required<string | null>();
  readonly seed = input('');
  readonly isSending = input(false);
  readonly trouble = input('');
  readonly chosen = output<File>();
  readonly removed = output();
  protected readonly isOver = signal(false);

  protected dragged(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected dropped(event: DragEvent): void {
    this.dragged(event, false);
    this.take(event.dataTransfer?.files);
  }

  /** The same file may be chosen again, so the field forgets it. */
  protected picked(field: HTMLInputElement): void {
    this.take(field.files);
    field.value = '';
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) this.chosen.emit(file);
  }
}
