import { inject, Injectable } from '@angular/core';
import { ApiClient, Trouble } from '@greenroom/platform/web';
import { AddressBook, type AskerDraft } from '../form/address-book';
import type { FieldFaults } from '../form/call-draft';
import { ALL_FIELDS, type CallBody } from '../form/call-fields';

/** Where calls are written down. */
@Injectable()
export class CallLog {
  private readonly api = inject(ApiClient);
  private readonly book = inject(AddressBook);

  /**
   * The id of the request. Who asks is made first where they are not known, and `made` is told of each: what was made
   * stays made should a later step fail.
   * @throws Trouble
   */
  async save(
    body: CallBody,
    asker: AskerDraft,
    made: (asker: AskerDraft) => void,
    isToldByMail: boolean,
  ): Promise<string> {
    const ids = await this.book.made(asker, made);
    const { id, version } = await this.api.send('logRequest', { body: { ...body, ...ids } });
    // The call is down already: that nothing was written is seen on its screen, where it can be done again.
    if (isToldByMail) {
      await this.api.send('acknowledgeRequest', { params: { id }, body: { version } }).catch(() => undefined);
    }
    return id;
  }
}

/** Sentences by the field that the server refused. */
export function faultsIn(error: unknown): FieldFaults {
  const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
  const faults: Record<string, string> = {};
  for (const { path, message } of issues) {
    const key = path.replace(/^body\./, '');
    if (ALL_FIELDS.some((one) => one.key === key)) faults[key] = `${message}.`;
  }
  return faults;
}
