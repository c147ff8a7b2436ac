import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { type MailWords, previewOf } from '@greenroom/notifications/domain';
import { MarkedText, type TextPiece } from '@greenroom/platform/ui';
import type { Template } from './template-editing';

/** A mail as it would be read, with examples in place of what is not known yet. */
@Component({
  selector: 'gr-template-preview',
  imports: [MarkedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="subject">
      <span class="unseen">Subject: </span>
      @for (pieces of subject(); track $index) {
        <gr-marked-text kind="line" [pieces]="pieces" />
      }
    </p>
    <p class="to small muted">To {{ values()['name'] }}</p>
    <div class="text">
      @for (pieces of text(); track $index) {
        <p><gr-marked-text kind="line" [pieces]="pieces" /></p>
      }
    </div>
    @if (hasOptional()) {
      <label class="small"
        ><input type="checkbox" [checked]="isSparse()" (change)="isSparse.set(!isSparse())" /> Without what may be
        empty</label
      >
    }
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    .subject {
      font: 500 1.0625rem / var(--lead-m) var(--font-head);
    }
    .to {
      border-bottom: var(--hair);
      padding: 4px 0 var(--s3);
    }
    .text {
      display: grid;
      gap: 0.85em;
      line-height: 1.5;
      padding: var(--s4) 0;
    }
    .text p {
      white-space: pre-wrap;
    }
    label {
      align-items: center;
      border-top: var(--hair);
      color: var(--ink-muted);
      display: flex;
      gap: var(--s2);
      padding-top: var(--s3);
    }
  `,
})
export class TemplatePreview {
  readonly template = input.required<Template>();
  readonly words = input.required<MailWords>();

  protected readonly isSparse = signal(false);
  protected readonly hasOptional = computed(() => this.template().placeholders.some(({ mayBeEmpty }) => mayBeEmpty));
  protected readonly values = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      this.template().placeholders.map(({ name, example, mayBeEmpty }) => [
        name,
        this.isSparse() && mayBeEmpty ? '' : example,
      ]),
    ),
  );
  protected readonly subject = computed(() => piecesOf(this.words().subject, this.values()));
  protected readonly text = computed(() => piecesOf(this.words().text, this.values()));
}

function piecesOf(said: string, values: Readonly<Record<string, string>>): TextPiece[][] {
  return previewOf(said, values).map((pieces) => pieces.map(({ text, isFilled }) => ({ text, isMarked: isFilled })));
}
