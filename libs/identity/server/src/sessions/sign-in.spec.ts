import { createHash } from 'node:crypto';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { statement } from '@greenroom/platform/persistence';
import { AuditTrail, platformSchema } from '@greenroom/platform/server';
import { notificationsSchema } from '@greenroom/notifications/server';
import { HERE, type Office, openOffice, PASSWORD, refusalOf } from '../../testing/office';
import { StaffBook } from '../accounts/staff-book';
import { AskForLink } from '../links/ask-for-link';
import { identitySchema } from '../index';
import { MakeFirstAdministrator } from '../setup/make-first-administrator';
import { AttemptLimit, networkOf } from './attempt-limit';
import { SessionBook } from './session-book';
import { SignIn } from './sign-in';

const EMAIL = 'ada@charity.example';

describeOnEveryDatabase('signing in', [platformSchema, notificationsSchema, identitySchema], (database) => {
  let office: Office;
  let sessions: SessionBook;
  beforeAll(async () => {
    office = await openOffice(database);
    sessions = office.get(SessionBook);
  });
  afterAll(() => office?.close());
  beforeEach(() => office.empty());

  const begin = (email = EMAIL, password = PASSWORD) =>
    office.get(MakeFirstAdministrator).run('Ada Fairweather', email, password, HERE);
  const attempt = (email: string, password: string, network = HERE.network) =>
    office.get(SignIn).run({ email, password }, { ...HERE, network });

  /** As if there had been as many as are let in. */
  const flooded = async (what: string) => {
    await office.get(AttemptLimit).allows(what, 1);
    const key = createHash('sha256').update(what).digest('hex');
    await statement(database.dataSource, 'update identity_attempt set attempts = 2000 where key = :key', { key });
  };

  it('begins with the first administrator, who is made once even if many try at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => refusalOf(begin(`a${n}@charity.example`))));
    expect(outcomes.sort()).toEqual(['none', ...Array<string>(5).fill('setup.done')]);
    expect(await statement(database.dataSource, 'select id from identity_staff')).toHaveLength(1);
  });

  it.each([
    ['not an address', PASSWORD],
    [EMAIL, 'short'],
    [EMAIL, 'Password123'],
    [EMAIL, 'fairweather12'],
  ])('takes no first administrator with %s and %s', async (email, password) => {
    expect(await refusalOf(begin(email, password))).toBe('request.invalid');
    expect(await office.get(StaffBook).isEmpty()).toBe(true);
  });

  it('knows the one who signed in by the token, whatever the case of the address', async () => {
    await begin();
    const { token } = await attempt(' ADA@charity.example ', PASSWORD);
    const session = await sessions.read('staff', token);
    expect((await office.get(StaffBook).byId(session!.holder.id))?.email).toBe(EMAIL);
    expect(await sessions.read('person', token)).toBeUndefined();
  });

  it('refuses a wrong password, an unknown address and somebody disabled or only invited alike', async () => {
    await begin();
    const lea = await office.hire('Lea', 'desk');
    await statement(database.dataSource, 'update identity_staff set disabled_at = 1 where id = :id', { id: lea.id });
    const ada = { id: (await office.get(StaffBook).byEmail(EMAIL))!.id, name: 'Ada' };
    await office.manage.invite({ name: 'Mo', email: 'mo@charity.example', roles: ['desk'] }, ada);
    for (const [email, password] of [
      [EMAIL, 'wrong horse'],
      ['eve@charity.example', PASSWORD],
      ['lea@charity.example', PASSWORD],
      ['mo@charity.example', PASSWORD],
      ['', ''],
    ] as const)
      expect([email, await refusalOf(attempt(email, password))]).toEqual([email, 'sign-in.refused']);
  });

  it('notes each refusal, with whom it was for where there is somebody, and never what was typed', async () => {
    const lea = await office.hire('Lea', 'desk');
    for (const email of [lea.email, 'eve@charity.example', 'not an address']) await refusalOf(attempt(email, 'wrong'));
    const { entries } = await office.get(AuditTrail).page({ deed: 'sign-in.refused' }, { limit: 3 });
    const nobody = { kind: 'unknown', id: 'unknown' };
    expect(entries.map(({ actor, subject }) => [actor.kind, subject])).toEqual([
      ['visitor', nobody],
      ['visitor', nobody],
      ['visitor', { kind: 'staff', id: lea.id }],
    ]);
  });

  it('stops guessing at an account from however many places, then lets it be again', async () => {
    await begin();
    for (let n = 0; n < 10; n++)
      expect(await refusalOf(attempt(EMAIL, `guess ${n}`, `net ${n}`))).toBe('sign-in.refused');
    expect(await refusalOf(attempt(EMAIL, PASSWORD, 'net 11'))).toBe('sign-in.too-many');
    office.tick(15.1);
    expect(await refusalOf(attempt(EMAIL, PASSWORD))).toBe('none');
  });

  it('stops guessing at many accounts from one network', async () => {
    for (let n = 0; n < 100; n++) await refusalOf(attempt(`a${n}@charity.example`, 'guess'));
    expect(await refusalOf(attempt('another@charity.example', 'guess'))).toBe('sign-in.too-many');
    expect(await refusalOf(attempt('another@charity.example', 'guess', 'elsewhere'))).toBe('sign-in.refused');
  });

  it('stops a flood that comes from everywhere', async () => {
    await begin();
    for (const name of ['sign-in', 'password links', 'sign-in links']) await flooded(name);
    expect(await refusalOf(attempt(EMAIL, PASSWORD))).toBe('sign-in.too-many');
    for (const kind of ['password', 'sign-in'] as const)
      expect(await refusalOf(office.get(AskForLink).ask(kind, EMAIL, HERE.network))).toBe('sign-in.too-many');
    office.tick(15.1);
    expect(await refusalOf(attempt(EMAIL, PASSWORD))).toBe('none');
  });

  it('ends a session when idle, when old, and when asked', async () => {
    await begin();
    const [here, there] = [await attempt(EMAIL, PASSWORD), await attempt(EMAIL, PASSWORD)];
    office.tick(29);
    expect(await sessions.read('staff', here.token)).toBeDefined();
    office.tick(29);
    expect(await sessions.read('staff', here.token)).toBeDefined();
    expect(await sessions.read('staff', there.token)).toBeUndefined();
    expect(await sessions.endAll(here.session.holder)).toBeGreaterThanOrEqual(2);
    expect(await sessions.read('staff', here.token)).toBeUndefined();

    const { token } = await attempt(EMAIL, PASSWORD);
    for (let hours = 0; hours < 12 * 3; hours++) {
      office.tick(20);
      await sessions.read('staff', token);
    }
    office.tick(1);
    expect(await sessions.read('staff', token)).toBeUndefined();
  });

  it('is not kept alive by looking whether it still is', async () => {
    await begin();
    const { token } = await attempt(EMAIL, PASSWORD);
    for (const after of [20, 9]) {
      office.tick(after);
      expect(await sessions.peek('staff', token)).toBeDefined();
    }
    office.tick(2);
    expect(await sessions.peek('staff', token)).toBeUndefined();
  });

  it('keeps neither password nor token nor address of an attempt in the clear', async () => {
    await begin();
    const { token } = await attempt(EMAIL, PASSWORD);
    await refusalOf(attempt('planted@charity.example', PASSWORD));
    const rows = JSON.stringify([
      await statement(database.dataSource, 'select * from identity_staff'),
      await statement(database.dataSource, 'select * from identity_session'),
      await statement(database.dataSource, 'select * from identity_attempt'),
      await statement(database.dataSource, 'select * from platform_audit'),
    ]);
    for (const secret of [PASSWORD, token, 'planted', HERE.network]) expect(rows).not.toContain(secret);
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect((await office.deeds()).slice(0, 3)).toEqual(['sign-in.refused', 'session.begun', 'staff.first-made']);
  });
});

describe('a network address as it is counted', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s → %s', (address, network) => expect(networkOf(address)).toBe(network));
});
