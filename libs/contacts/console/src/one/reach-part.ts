import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Button, Chip, RuledSection } from '@greenroom/platform/ui';
import { SessionStore } from '@greenroom/platform/web';
import { channelInWords, textTo, waysTo } from '../words/contact-in-words';
import { OneContact } from './one-contact';

/** How to reach somebody, what they prefer first; a text ready to copy beside the number. */
@Component({
  selector: 'gr-reach-part',
  imports: [Button, Chip, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reach-part.html',
  styleUrl: './reach-part.css',
})
export class ReachPart {
  private readonly session = inject(SessionStore);
  private readonly one = inject(OneContact);
  /** It is drawn once there is one. */
  protected readonly contact = computed(() => this.one.contact()!);

  protected readonly ways = computed(() => waysTo(this.contact()));
  /** Of one who asked to be left alone it would read like an invitation. */
  protected readonly prefers = computed(() =>
    this.contact().doNotContact ? '' : channelInWords(this.contact().channel),
  );
  /** Begun anew for each contact only, so that what was typed in it stays. */
  protected readonly text = linkedSignal({
    source: this.one.shownId,
    computation: () => textTo(this.contact(), this.session.staff()?.name ?? 'your colleague'),
  });
  /** What came of copying. */
  protected readonly told = signal('');

  protected async copy(field: HTMLTextAreaElement): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(this.text()).then(
      () => true,
      () => false,
    );
    field.select();
    this.told.set(isCopied ? 'Copied.' : 'This browser does not let a page copy. The text is selected: copy it.');
  }
}
