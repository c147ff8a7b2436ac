import { KeyRing } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { MailTable } from './mail.table';
import { SECRETS } from './outgoing-mail';

/** Opens what was sealed with a mail. */
@Injectable()
export class MailSecrets {
  constructor(private readonly keys: KeyRing) {}

  /** By the names of their places; undefined where they are gone. */
  of({ secrets }: MailTable): Readonly<Record<string, string>> | undefined {
    return secrets === null ? undefined : (JSON.parse(this.keys.open(SECRETS, secrets)) as Record<string, string>);
  }
}
