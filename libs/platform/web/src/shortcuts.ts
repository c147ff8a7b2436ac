import { computed, Injectable, signal } from '@angular/core';
import { isTyping } from './is-typing';
import { inForce } from './keys-in-force';

export interface Shortcut {
  /** As `KeyboardEvent.key` has them, letters in lower case; `mod+k` means Ctrl or ⌘. Any of them does it. */
  readonly keys: readonly string[];
  /** What the sheet says. */
  readonly words: string;
  /** Left out where the element that has the focus does it by itself. */
  readonly run?: () => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The keys of the frame and of the screen that is open. Letters do nothing while somebody types or a dialog is open. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly registered = signal<readonly ShortcutGroup[]>([]);
  /** Each key where it does something: what a later group takes over is not said of an earlier one. */
  readonly groups = computed(() => inForce(this.registered()));

  constructor() {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  /** Returns how to take them away again. */
  add(group: ShortcutGroup): () => void {
    this.registered.update((groups) => [...groups, group]);
    return () => this.registered.update((groups) => groups.filter((one) => one !== group));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey) return;
    const isModified = event.ctrlKey || event.metaKey;
    if (!isModified && (isTyping(event.target) || document.querySelector('dialog[open]'))) return;
    const key = (isModified ? 'mod+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const shortcut = this.registered()
      .flatMap(({ shortcuts }) => shortcuts)
      .findLast(({ keys }) => keys.includes(key));
    if (!shortcut?.run) return;
    event.preventDefault();
    shortcut.run();
  }
}
