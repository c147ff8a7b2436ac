import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { MailWords } from '@greenroom/notifications/domain';
import { Button, Fold } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import { isSame, type Template } from './template-editing';

interface EarlierWords {
  readonly id: string;
  readonly madeAt: string | null;
  readonly madeBy: string;
  readonly words: MailWords;
  /** Its paragraphs, and whether each is in what is being written, too. */
  readonly paragraphs: readonly { readonly text: string; readonly isKept: boolean }[];
}

/** The words that a mail had before, and the default: read, or put into the form. */
@Component({
  selector: 'gr-template-versions',
  imports: [Button, Fold, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of earlier(); track one.id) {
      <gr-fold [heading]="one.madeAt ? (one.madeAt | time: 'stamp') : 'The default'" [note]="one.madeBy">
        <div class="words">
          @for (paragraph of one.paragraphs; track $index) {
            <p [class.other]="!paragraph.isKept">
              @if (!paragraph.isKept) {
                <span class="unseen">Not in the form: </span>
              }
              {{ paragraph.text }}
            </p>
          }
          @if (mayTake()) {
            <button gr-button size="small" type="button" (click)="taken.emit(one.words)">Put into the form</button>
          }
        </div>
      </gr-fold>
    }
  `,
  styles: `
    .words {
      display: grid;
      gap: var(--s2);
      justify-items: start;
      overflow-wrap: anywhere;
      padding: var(--s2) var(--s5) var(--s4);
    }
    p {
      border-left: 2px solid transparent;
      padding-left: var(--s3);
      white-space: pre-wrap;
    }
    /* What would change. */
    p.other {
      border-left-color: var(--accent);
    }
  `,
})
export class TemplateVersions {
  readonly template = input.required<Template>();
  /** What stands in the form. */
  readonly draft = input.required<MailWords>();
  readonly mayTake = input.required<boolean>();
  readonly taken = output<MailWords>();

  protected readonly earlier = computed<readonly EarlierWords[]>(() => {
    const { versions, ours } = this.template();
    const there = paragraphsOf(this.draft());
    const shown = (id: string, words: MailWords, madeAt: string | null, madeBy: string): EarlierWords => ({
      ...{ id, words, madeAt, madeBy },
      paragraphs: paragraphsOf(words).map((text) => ({ text, isKept: there.includes(text) })),
    });
    const own = versions.flatMap(({ version, words, madeAt, madeBy }) =>
      words ? [shown(String(version), words, madeAt, madeBy?.name ?? 'somebody who has left')] : [],
    );
    const others = own.filter(({ words }) => !isSame(words, this.draft()));
    return isSame(ours, this.draft()) ? others : [...others, shown('ours', ours, null, 'as every office begins')];
  });
}

function paragraphsOf({ subject, text }: MailWords): readonly string[] {
  return [`Subject: ${subject}`, ...text.split(/\n\s*\n/)];
}
