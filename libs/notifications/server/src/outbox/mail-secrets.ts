import { KeyRing } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { MailTable } from './mail.table';
import { SECRETS } from './outgoing-mail';

/** What stands in the places of a mail, by their names. */
export type Secrets = Readonly<Record<string, string>>;

/** Opens what was sealed with a mail. */
@Injectable()
export class MailSecrets {
  constructor(private readonly keys: KeyRing) {}

  /** By the names of their places; undefined where they are gone. */
  of({ secrets }: MailTable): Secrets | undefined {
    return secrets === null ? undefined : (JSON.parse(this.keys.open(SECRETS, secrets)) as Secrets);
  }
}
