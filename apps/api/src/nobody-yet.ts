import type { PersonAccount, PersonAccounts } from '@greenroom/identity/server';
import { Injectable } from '@nestjs/common';

/** Until profiles hold e-mail addresses, no spokesperson can sign in. */
@Injectable()
export class NobodyYet implements PersonAccounts {
  byEmail(): Promise<PersonAccount | undefined> {
    return Promise.resolve(undefined);
  }

  byId(): Promise<PersonAccount | undefined> {
    return Promise.resolve(undefined);
  }
}
