import { ChangeDetectionStrategy, Component, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { Icon } from './icon';

let lists = 0;

/**
 * Phrases that somebody gathers: Enter adds what is typed, Backspace in the empty box takes the last away, a pasted list
 * becomes as many phrases as it has lines. What is still in the box when it is left is added too.
 */
@Component({
  selector: 'gr-phrase-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-labelledby]': 'id', '[attr.data-shape]': 'shape()' },
  template: `
    <p class="head">
      <span class="strong" [id]="id">{{ label() }}</span>
      @if (hint()) {
        <span class="small muted" [id]="id + '-hint'">{{ hint() }}</span>
      }
    </p>
    <ul>
      @for (phrase of phrases(); track phrase) {
        <li>
          <span>{{ phrase }}</span>
          <button type="button" [attr.aria-label]="'Remove ' + phrase" (click)="remove(phrase)">
            <gr-icon name="cross" />
          </button>
        </li>
      }
      <li class="box">
        <input
          #box
          autocomplete="off"
          [attr.aria-label]="'Add to ' + label()"
          [attr.aria-describedby]="hint() ? id + '-hint' : null"
          [placeholder]="placeholder()"
          [attr.maxlength]="longest()"
          (keydown.enter)="$event.preventDefault(); add(box.value)"
          (keydown.backspace)="box.value === '' && remove(phrases().at(-1))"
          (paste)="paste($event)"
          (blur)="add(box.value)"
        />
      </li>
    </ul>
    <p class="unseen" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      align-items: baseline;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s2);
      margin-bottom: 4px;
    }
    ul {
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      padding: 4px;
    }
    ul:focus-within {
      border-color: var(--focus);
    }
    li {
      align-items: center;
      background: var(--surface-sunk);
      border-radius: var(--radius-s);
      display: inline-flex;
      font-size: var(--text-s);
      line-height: 22px;
      max-width: 100%;
      min-height: 22px;
      padding-left: 7px;
    }
    li > span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    button {
      align-self: stretch;
      background: none;
      border: 0;
      border-radius: var(--radius-s);
      color: var(--ink-muted);
      cursor: pointer;
      display: inline-grid;
      flex: none;
      place-items: center;
      width: 24px;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    gr-icon {
      height: 10px;
      width: 10px;
    }
    .box {
      background: none;
      flex: 1 1 9rem;
      padding: 0;
    }
    input {
      background: none;
      border: 0;
      font-size: var(--text-m);
      line-height: 22px;
      min-width: 0;
      outline: none;
      padding: 0 6px;
      width: 100%;
    }
    input::placeholder {
      color: var(--ink-faint);
      font-size: var(--text-s);
      opacity: 1;
    }
    :host([data-shape='lines']) li {
      flex: 1 1 100%;
      justify-content: space-between;
    }
    @media (pointer: coarse) {
      button {
        min-height: 2.25rem;
        width: 2.25rem;
      }
      input {
        min-height: 2.25rem;
      }
    }
  `,
})
export class PhraseList {
  readonly label = input.required<string>();
  /** What these phrases are for, in a line. */
  readonly hint = input('');
  readonly placeholder = input('');
  readonly longest = input(200);
  /** `words`: side by side. `lines`: one under the other, for whole sentences. */
  readonly shape = input<'words' | 'lines'>('words');
  readonly phrases = model.required<readonly string[]>();

  protected readonly id = `phrases-${++lists}`;
  protected readonly said = signal('');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected add(typed: string): void {
    const known = new Set(this.phrases());
    const fresh = [...new Set(typed.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim()))].filter(
      (phrase) => phrase !== '' && !known.has(phrase),
    );
    this.box().nativeElement.value = '';
    if (fresh.length === 0) return;
    this.phrases.update((phrases) => [...phrases, ...fresh]);
    this.said.set(fresh.length === 1 ? `Added ${fresh[0]}` : `Added ${fresh.length}`);
  }

  protected remove(phrase: string | undefined): void {
    if (phrase === undefined) return;
    this.phrases.update((phrases) => phrases.filter((one) => one !== phrase));
    this.said.set(`Removed ${phrase}`);
    this.box().nativeElement.focus();
  }

  /** One line is pasted as ever; a list is what it is. */
  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/\n/.test(text.trim())) return;
    event.preventDefault();
    this.add(text);
  }
}
