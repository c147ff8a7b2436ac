import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Chip } from '@greenroom/platform/ui';
import type { Contact } from '../words/contact-in-words';

/** What one must know of a contact at a glance: that they are to be left alone, that they are who they say. */
@Component({
  selector: 'gr-contact-marks',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (contact().doNotContact) {
      <gr-chip kind="clash">Do not contact</gr-chip>
    }
    @if (contact().verified) {
      <gr-chip kind="yes">Verified</gr-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 6px;
    }
  `,
})
export class ContactMarks {
  readonly contact = input.required<Pick<Contact, 'doNotContact' | 'verified'>>();
}
