import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { Button, Kbd } from '@greenroom/platform/ui';
import { Shortcuts } from '@greenroom/platform/web';

const NAMES: Record<string, string> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Escape: 'Esc',
};

/** Every key that does something where one is. */
@Component({
  selector: 'gr-shortcut-sheet',
  imports: [Button, Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog aria-labelledby="keys">
      <header>
        <h2 id="keys" class="title">Keys</h2>
        <button gr-button kind="word" size="small" type="button" (click)="close()">Close</button>
      </header>
      <div class="groups">
        @for (group of shortcuts.groups(); track group.title) {
          <section>
            <h3 class="strong small">{{ group.title }}</h3>
            <dl>
              @for (shortcut of group.shortcuts; track shortcut.words) {
                <dt>
                  @for (key of shortcut.keys; track key) {
                    <kbd gr-kbd>{{ nameOf(key) }}</kbd>
                  }
                </dt>
                <dd>{{ shortcut.words }}</dd>
              }
            </dl>
          </section>
        }
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(40rem, calc(100vw - var(--s8)));
    }
    header {
      align-items: center;
      border-bottom: var(--rule-head);
      display: flex;
      justify-content: space-between;
      margin: 0 var(--s5);
      padding: var(--s4) 0 var(--s2);
    }
    .groups {
      display: grid;
      gap: var(--s5) var(--s8);
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      padding: var(--s4) var(--s5) var(--s6);
    }
    dl {
      display: grid;
      grid-template-columns: 5rem minmax(0, 1fr);
    }
    dt,
    dd,
    h3 {
      border-bottom: var(--hair);
      padding: 5px 0;
    }
    dt {
      align-items: start;
      color: var(--ink-muted);
      display: flex;
      gap: 4px;
    }
  `,
})
export class ShortcutSheet {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    if (!this.dialog().nativeElement.open) this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected nameOf(key: string): string {
    if (key.startsWith('mod+')) return `Ctrl ${key.slice(4).toUpperCase()}`;
    return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  }
}
