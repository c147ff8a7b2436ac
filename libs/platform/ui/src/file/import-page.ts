import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { capital, type FaultyLine } from '@greenroom/kernel';
import { Button } from '../button';
import { Icon } from '../icon';
import { Pane, PaneBody, PaneHead } from '../pane';
import { ProblemLine } from '../problem-line';
import { RuledSection } from '../ruled-section';
import { SkeletonRows } from '../skeleton-rows';
import { FaultyLines } from './faulty-lines';
import { FileDrop, TABLES, type TextFile } from './file-drop';

/** What would come of a list. */
export interface ImportFinding {
  readonly headline: string;
  /** The file, and what its lines come to. */
  readonly counts: string;
  /** The words on the button; empty where there is nothing to import. */
  readonly deed: string;
  readonly faulty: readonly FaultyLine[];
  /** How many of those who would come in are shown, and how many more there are. */
  readonly shown: number;
  readonly further: number;
}

/**
 * A list brought in: chosen or pasted, looked at line by line, stored. The screen gives what is its own: how it begins
 * (`[gr-intro]`), what a file holds (`[gr-columns]`), what is left out of it (`[gr-left-out]`), a row for each who would
 * come in (`[gr-rows]`), and what is to be known at the end (`[gr-end]`).
 */
@Component({
  selector: 'gr-import-page',
  imports: [
    Button,
    FaultyLines,
    FileDrop,
    Icon,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    RuledSection,
    SkeletonRows,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  /** Whom the list names, as the address of their own list calls them: people */
  readonly whom = input.required<string>();
  readonly stage = input.required<'choosing' | 'reading' | 'looking' | 'storing' | 'done'>();
  readonly trouble = input('');
  readonly finding = input<ImportFinding>();
  /** What has come of it, once it is stored. */
  readonly outcome = input('');
  /** What kinds of file, for people and as the browser is told. */
  readonly kinds = input('CSV');
  readonly accept = input(TABLES);
  /** The first line of what is pasted. */
  readonly firstLine = input.required<string>();

  readonly chosen = output<TextFile>();
  readonly pasted = output<string>();
  readonly stored = output();
  readonly again = output();

  protected readonly list = computed(() => capital(this.whom()));
  protected readonly isLookedAt = computed(() => this.stage() === 'looking' || this.stage() === 'storing');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    effect(() => {
      if (this.stage() === 'looking' || this.stage() === 'done') this.focusHeadline();
    });
  }

  protected paste(event: Event, text: string): void {
    event.preventDefault();
    if (text.trim() !== '') this.pasted.emit(text);
  }

  private focusHeadline(): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.headline')?.focus());
  }
}
