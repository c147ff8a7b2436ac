import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, TimePipe } from '@greenroom/platform/web';
import { networkName } from '../network-name';
import { PortalSession } from '../portal-session';
import { Sessions } from '../sessions/sessions';

/** The page of a partner: as whom they are here, whom they reach at the media office, and where they are signed in. */
@Component({
  selector: 'gr-partner-home',
  imports: [ProblemLine, RuledSection, Sessions, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partner-home.html',
  styleUrl: './partner-home.css',
})
export class PartnerHome {
  private readonly reading = inject(ApiClient).read('readPartnerHome', () => ({}));
  protected readonly partner = inject(PortalSession).partner;
  protected readonly network = networkName();
  protected readonly home = lastAnswer(this.reading);
  protected readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));

  protected lookAgain(): void {
    this.reading.reload();
  }
}
