import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { Button, FormField, ProblemLine } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, TimePipe } from '@greenroom/platform/web';
import { ProofFields } from './proof-fields';
import { QrCode } from './qr-code';

type Step = 'rest' | 'prove' | 'scan' | 'codes';

/** Setting up a second factor: who one is, the app, a code of it, and recovery codes to keep. */
@Component({
  selector: 'gr-second-factor',
  imports: [Button, FormField, ProblemLine, ProofFields, QrCode, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './second-factor.html',
  styleUrls: ['../sheet.css', './second-factor.css'],
})
export class SecondFactor {
  /** It counts, and the recovery codes have been seen. */
  readonly finished = output();

  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readAccount', () => ({}));
  private readonly proof = viewChild(ProofFields);
  protected readonly account = lastAnswer(this.reading);
  protected readonly factor = computed(() => this.account()?.factor);
  protected readonly step = signal<Step>('rest');
  protected readonly wish = signal<'set-up' | 'remove' | 'codes'>('set-up');
  protected readonly begun = signal<AnswerOf<'beginFactor'> | undefined>(undefined);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly trouble = signal('');
  protected readonly isSending = signal(false);
  /** In fours, as people read it out. */
  protected readonly spelled = computed(() => this.begun()?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '');
  protected readonly deed = computed(
    () => ({ 'set-up': 'Go on', remove: 'Do without it', codes: 'Make new codes' })[this.wish()],
  );

  protected start(wish: 'set-up' | 'remove' | 'codes'): void {
    this.wish.set(wish);
    this.trouble.set('');
    this.step.set('prove');
    setTimeout(() => this.proof()?.focus());
  }

  protected prove(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.proof()!.value();
    return this.send(async () => {
      if (this.wish() === 'set-up') {
        this.begun.set(await this.api.send('beginFactor', { body }));
        this.step.set('scan');
      } else if (this.wish() === 'codes') {
        this.showCodes((await this.api.send('makeRecoveryCodes', { body })).recoveryCodes);
      } else {
        await this.api.send('removeFactor', { body });
        this.rest();
      }
    });
  }

  protected confirm(event: Event, code: string): Promise<void> {
    event.preventDefault();
    return this.send(async () =>
      this.showCodes((await this.api.send('confirmFactor', { body: { code } })).recoveryCodes),
    );
  }

  protected finish(): void {
    this.rest();
    this.finished.emit();
  }

  protected rest(): void {
    this.step.set('rest');
    this.codes.set([]);
    this.begun.set(undefined);
    this.trouble.set('');
    this.reading.reload();
  }

  private showCodes(codes: readonly string[]): void {
    this.codes.set(codes);
    this.step.set('codes');
  }

  private async send(work: () => Promise<void>): Promise<void> {
    this.isSending.set(true);
    this.trouble.set('');
    try {
      await work();
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
