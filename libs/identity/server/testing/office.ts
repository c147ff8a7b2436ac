import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LINK_WAITS, type Role } from '@greenroom/identity/domain';
import { MINUTE } from '@greenroom/kernel';
import { MailViews, NotificationsModule, OutboxBook } from '@greenroom/notifications/server';
import { PersistenceModule, statement } from '@greenroom/platform/persistence';
import type { OpenDatabase } from '@greenroom/platform/persistence/testing';
import { AuditTrail, createLogger, JobRunner, KeyRing, PlatformModule, readSettings } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { NestFactory } from '@nestjs/core';
import { Secret, TOTP } from 'otpauth';
import { ManageStaff } from '../src/accounts/manage-staff';
import { hashPassword } from '../src/accounts/passwords';
import { StaffBook } from '../src/accounts/staff-book';
import { IdentityModule } from '../src/identity.module';
import type { PersonAccount, PersonAccounts } from '../src/sessions/person-accounts.port';
import { SignIn } from '../src/sessions/sign-in';
import { Visitors } from '../src/sessions/visitors';

export const PASSWORD = 'correct horse battery';
export const HERE = { network: '203.0.113.9', browser: 'Firefox on Windows' };

/** Spokespeople of a test: whoever is put in can sign in. */
export class TestPeople implements PersonAccounts {
  static readonly known: PersonAccount[] = [];
  byEmail(email: string): Promise<PersonAccount | undefined> {
    return Promise.resolve(TestPeople.known.find((person) => person.email === email));
  }
  byId(id: string): Promise<PersonAccount | undefined> {
    return Promise.resolve(TestPeople.known.find((person) => person.id === id));
  }
}

/** Identity with all that it stands on, put together for a test; nothing is sent, and nothing done unasked. */
export async function openOffice(database: OpenDatabase, TWO_FACTOR: 'roles' | 'all' | 'none' = 'none') {
  const { dataSource } = database;
  const clock = new FixedClock();
  const settings = readSettings({
    ...{ WORK: 'none', TWO_FACTOR, PUBLIC_URL: 'https://greenroom.example', NETWORK_NAME: 'The Wider Table' },
    DATA_DIRECTORY: mkdtempSync(join(tmpdir(), 'greenroom-office-')),
  });
  const platform = { settings, clock, logger: createLogger('silent'), keys: new KeyRing(Buffer.alloc(32, 7)) };
  const app = await NestFactory.createApplicationContext(
    {
      module: class Office {},
      imports: [
        PlatformModule.forRoot(platform),
        PersistenceModule.forRoot(dataSource),
        NotificationsModule,
        IdentityModule.withPeople(
          [{ module: class Directory {}, providers: [TestPeople], exports: [TestPeople] }],
          TestPeople,
        ),
      ],
    },
    { logger: false, abortOnError: false },
  );
  const get = <Part>(part: abstract new (...injected: never[]) => Part): Part => app.get(part, { strict: false });
  const passwordHash = await hashPassword(PASSWORD);

  return {
    clock,
    get,
    /** Empties the network, but for the audit trail, which nobody can. */
    empty: async () => {
      for (const table of ['link', 'session', 'recovery_code', 'attempt', 'partner', 'shift', 'hand_over_note'])
        await statement(dataSource, `delete from identity_${table}`);
      await statement(dataSource, 'update identity_duty set staff_id = null, since = null');
      await statement(dataSource, "update identity_office set phone = '', out_of_hours = '[]'");
      for (const table of ['identity_staff', 'notifications_mail', 'platform_job'])
        await statement(dataSource, `delete from ${table}`);
      TestPeople.known.length = 0;
    },
    hire: (name: string, ...roles: Role[]) =>
      get(StaffBook).add({ name, email: `${name.toLowerCase()}@charity.example`, passwordHash, roles }),
    /** Everything that is due is done, links that are asked for among it; mails become files. */
    work: () => {
      clock.advance(LINK_WAITS.most);
      return get(JobRunner).drain();
    },
    /** Mails to an address, the newest first, with their links and codes. */
    mailsTo: async (address: string) => {
      const { mails } = await get(OutboxBook).page(undefined, 100);
      return mails.filter((mail) => mail.address === address).map((mail) => get(MailViews).withLinks(mail));
    },
    /** Signs in and says who that is. */
    signIn: async (email: string, code?: string) => {
      const begun = await get(SignIn).run({ email, password: PASSWORD, code }, HERE);
      return { ...begun, visitor: (await get(Visitors).staffOf(begun.session))! };
    },
    /** Deeds of the trail, the newest first. */
    deeds: async () => (await get(AuditTrail).page({}, { limit: 200 })).entries.map(({ deed }) => deed),
    manage: get(ManageStaff),
    tick: (minutes: number) => clock.advance(minutes * MINUTE),
    /** What an app shows now. */
    codeOf: (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() }),
    close: () => app.close(),
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The token behind the # of the link in a mail. */
export function tokenIn(text: string): string {
  return /#([\w-]{43})/.exec(text)![1]!;
}

export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
