import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import type { Person } from '../words/person-in-words';

/** The photo of the profile that is being edited: sent as soon as it is chosen, or once there is somebody to have it. */
@Injectable()
export class PhotoEditor {
  private readonly api = inject(ApiClient);

  /** Where the photo can be seen: the server's, or the file that was chosen. */
  readonly address = signal<string | null>(null);
  readonly isSending = signal(false);
  readonly trouble = signal('');
  /** Chosen for somebody who is not in the directory yet. */
  readonly waiting = signal<File | undefined>(undefined);
  private shown: string | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.show(null));
  }

  open(person: Person, trouble = ''): void {
    this.trouble.set(trouble);
    this.show(person.photo);
  }

  choose(file: File): void {
    this.trouble.set('');
    this.waiting.set(file);
    this.show(URL.createObjectURL(file));
  }

  /** Sends what was chosen. Returns the person as they are then; undefined where it was refused, and then it is said why. */
  async send(person: Person): Promise<Person | undefined> {
    const file = this.waiting();
    if (!file) return undefined;
    return this.attempt(person, () => this.api.send('putPhoto', { params: { id: person.id }, body: asPicture(file) }));
  }

  async remove(person: Person | undefined): Promise<Person | undefined> {
    this.waiting.set(undefined);
    if (person) {
      return this.attempt(person, () => this.api.send('removePhoto', { params: { id: person.id } }));
    }
    this.show(null);
    return undefined;
  }

  private async attempt(before: Person, deed: () => Promise<Person>): Promise<Person | undefined> {
    this.isSending.set(true);
    this.trouble.set('');
    try {
      const now = await deed();
      this.waiting.set(undefined);
      this.show(now.photo);
      return now;
    } catch (error) {
      this.trouble.set(refusalInWords(error));
      this.waiting.set(undefined);
      // The one that is refused is not shown as if it were theirs.
      this.show(before.photo);
      return undefined;
    } finally {
      this.isSending.set(false);
    }
  }

  private show(address: string | null): void {
    if (this.shown) URL.revokeObjectURL(this.shown);
    this.shown = address?.startsWith('blob:') ? address : undefined;
    this.address.set(address);
  }
}

/** Whatever the browser takes the file for: the server looks inside, and says what is wrong with it. */
function asPicture(file: File): Blob {
  return /^image\/(jpeg|png|webp)$/.test(file.type) ? file : new Blob([file], { type: 'image/jpeg' });
}

/** In the server's words where it says what is wrong with this very file. */
function refusalInWords(error: unknown): string {
  const issue = error instanceof Trouble && error.code === 'person.photo-refused' && error.details.issues?.[0];
  return issue ? issue.message : inWords(error);
}
