import { computed, inject, Injectable } from '@angular/core';
import { type AnswerOf, ApiClient, type InputOf, inWords, lastAnswer, Trouble } from '@greenroom/platform/web';

export type Profile = AnswerOf<'readMe'>;
export type ProfileChange = Omit<InputOf<'changeMe'>['body'], 'version'>;

/** My profile as the server has it. */
@Injectable({ providedIn: 'root' })
export class MyProfile {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readMe', () => ({}));

  readonly profile = lastAnswer(this.reading);
  readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));

  again(): void {
    this.reading.reload();
  }

  /** @throws Trouble; after a clash the profile is read again, so that the next try is to what is there then */
  async change(change: ProfileChange): Promise<void> {
    try {
      this.reading.set(await this.api.send('changeMe', { body: { version: this.profile()?.version ?? 0, ...change } }));
    } catch (error) {
      if (error instanceof Trouble && error.code === 'person.clash') this.reading.reload();
      throw error;
    }
  }

  /** @throws Trouble */
  async proposePhoto(file: Blob): Promise<void> {
    this.reading.set(await this.api.send('proposeMyPhoto', { body: file }));
  }

  /** @throws Trouble */
  async removePhoto(): Promise<void> {
    this.reading.set(await this.api.send('removeMyPhoto', {}));
  }
}
