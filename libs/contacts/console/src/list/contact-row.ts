import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TimePipe } from '@greenroom/platform/web';
import { type Contact, channelInWords, placeInWords, placesNow, roleInWords, waysTo } from '../words/contact-in-words';
import { ContactMarks } from './contact-marks';

/** One contact in the list: name, where they are, and each way to reach them as a link that does it. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row of a list stays one
  selector: 'li[gr-contact-row]',
  imports: [ContactMarks, RouterLink, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-row.html',
  styleUrl: './contact-row.css',
})
export class ContactRow {
  readonly contact = input.required<Contact>();
  readonly opened = output();

  protected readonly places = computed(() =>
    placesNow(this.contact()).map((place) => ({ words: placeInWords(place), role: roleInWords(place) })),
  );
  protected readonly ways = computed(() => waysTo(this.contact()));
  /** Of one who asked to be left alone it would read like an invitation. */
  protected readonly prefers = computed(() =>
    this.contact().doNotContact ? '' : channelInWords(this.contact().channel),
  );
}
