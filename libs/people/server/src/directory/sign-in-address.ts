import { Outbox } from '@greenroom/notifications/server';
import type { PersonDraft } from '@greenroom/people/domain';
import { PersonalData, PublicAddress } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';

type Facts = Pick<PersonDraft, 'name' | 'email'>;

/** The address of a person is the key to their pages: where the office changes it, the old one opens nothing more. */
@Injectable()
export class SignInAddress {
  constructor(
    private readonly personalData: PersonalData,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
    private readonly consents: ConsentBook,
  ) {}

  /**
   * Ends what the old address let in, and tells both mailboxes; nothing where it is the same. The caller notes it, when
   * all else is done: notes are taken one at a time.
   * @param version of the profile, by which each change is told once
   * @returns whether it is another one
   */
  async follow(
    manager: EntityManager,
    { id, version }: { readonly id: string; readonly version: number },
    before: Facts,
    after: Facts,
  ): Promise<boolean> {
    if (before.email === after.email) return false;
    await this.personalData.shutOut(manager, id);
    const about = { id, name: after.name, version };
    if (before.email !== '') await this.mail(manager, { ...about, to: before.email, which: 'old' });
    if (after.email !== '') await this.mail(manager, { ...about, to: after.email, which: 'new' });
    return true;
  }

  /** Neither mailbox is told the other address: whoever reads it may not be them. */
  private async mail(
    manager: EntityManager,
    about: { id: string; name: string; version: number; to: string; which: 'old' | 'new' },
  ): Promise<void> {
    const { id, name, version, to, which } = about;
    const { network } = this.consents;
    const says =
      which === 'old'
        ? `Our media office has changed the address by which you sign in to ${network}. This one opens your pages no more, and you have been signed out everywhere.`
        : `Our media office has changed the address by which you sign in to ${network}. From now on it is this one:\n\n${this.address.of('/sign-in')}`;
    const warning = 'If you know nothing of this, tell our media office at once: answer this mail.';
    await this.outbox.put(manager, {
      kind: 'people.address-changed',
      dedupeKey: `people.address-changed:${id}:${version}:${which}`,
      ...{ to, name, recipient: { kind: 'person', id } },
      subject: 'The address by which you sign in has been changed',
      text: `Dear ${name},\n\n${says}\n\n${warning}\n\n${network}\n`,
    });
  }
}
