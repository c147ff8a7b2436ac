import { computed, inject, Injectable } from '@angular/core';
import { type AnswerOf, ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';

export type Consent = AnswerOf<'readMyConsents'>['consents'][number];

/** What I agree to, as the server has it. */
@Injectable({ providedIn: 'root' })
export class MyConsents {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readMyConsents', () => ({}));
  private readonly said = lastAnswer(this.reading);

  readonly consents = computed(() => this.said()?.consents ?? []);
  readonly history = computed(() => this.said()?.history ?? []);
  readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));

  isGiven(purpose: Consent['purpose']): boolean {
    return this.consents().some((one) => one.purpose === purpose && one.isGiven);
  }

  again(): void {
    this.reading.reload();
  }

  /** @throws Trouble; after a new wording it is read again, so that the person sees what they agree to */
  async say({ purpose, field, version }: Consent, isGiven: boolean): Promise<void> {
    try {
      this.reading.set(await this.api.send('sayMyConsent', { body: { purpose, field, isGiven, version } }));
    } catch (error) {
      this.reading.reload();
      throw error;
    }
  }
}
