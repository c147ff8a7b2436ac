import { HOUR, MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { StaffBook } from '../accounts/staff-book';
import { identitySchema } from '../index';
import { MakeFirstAdministrator } from '../setup/make-first-administrator';
import { AttemptLimit } from './attempt-limit';
import { SessionBook } from './session-book';
import { SignIn } from './sign-in';

const EMAIL = 'ada@charity.example';
const PASSWORD = 'correct horse battery';

describeOnEveryDatabase('signing in', [identitySchema], (database) => {
  const clock = new FixedClock();
  let staff: StaffBook;
  let sessions: SessionBook;
  let signIn: SignIn;
  let first: MakeFirstAdministrator;

  beforeEach(async () => {
    for (const table of ['identity_session', 'identity_staff', 'identity_attempt']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    staff = new StaffBook(database.dataSource, clock);
    sessions = new SessionBook(database.dataSource, clock);
    signIn = new SignIn(staff, sessions, new AttemptLimit(database.dataSource, clock), createLogger('silent'));
    first = new MakeFirstAdministrator(staff, sessions);
  });
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code: string }) => error.code,
    );
  const begin = () => first.run('Ada Fairweather', EMAIL, PASSWORD);

  it('begins with the first administrator, who is made once even if many try at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) => refusalOf(first.run('Ada', `a${n}@charity.example`, PASSWORD))),
    );
    expect(outcomes.sort()).toEqual(['none', ...Array<string>(5).fill('setup.done')]);
    expect(await statement(database.dataSource, 'select id from identity_staff')).toHaveLength(1);
  });

  it.each([
    ['not an address', PASSWORD],
    [EMAIL, 'short'],
    [EMAIL, 'password123'],
  ])('takes no first administrator with %s and %s', async (email, password) => {
    expect(await refusalOf(first.run('Ada', email, password))).toBe('request.invalid');
    expect(await staff.isEmpty()).toBe(true);
  });

  it('knows the one who signed in by the token, whatever the case of the address', async () => {
    await begin();
    const { token, session } = await signIn.run(' ADA@charity.example ', PASSWORD, '1');
    expect(session.staff).toMatchObject({ name: 'Ada Fairweather', email: EMAIL });
    expect((await sessions.read(token))?.staff.email).toBe(EMAIL);
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    await begin();
    expect(await refusalOf(signIn.run(EMAIL, 'wrong horse', '1'))).toBe('sign-in.refused');
    expect(await refusalOf(signIn.run('eve@charity.example', PASSWORD, '1'))).toBe('sign-in.refused');
    expect(await refusalOf(signIn.run('', '', '1'))).toBe('sign-in.refused');
  });

  it('stops guessing at an account, then lets it be again', async () => {
    await begin();
    const guess = (password: string) => refusalOf(signIn.run(EMAIL, password, '1'));
    for (let n = 0; n < 10; n++) expect(await guess(`guess ${n}`)).toBe('sign-in.refused');
    expect(await guess(PASSWORD)).toBe('sign-in.too-many');
    clock.advance(15 * MINUTE + 1);
    expect(await guess(PASSWORD)).toBe('none');
  });

  it('ends a session when idle, when old, and when asked', async () => {
    await begin();
    const here = await signIn.run(EMAIL, PASSWORD, '1');
    const there = await signIn.run(EMAIL, PASSWORD, '1');
    clock.advance(29 * MINUTE);
    expect(await sessions.read(here.token)).toBeDefined();
    clock.advance(29 * MINUTE);
    expect(await sessions.read(here.token)).toBeDefined();
    expect(await sessions.read(there.token)).toBeUndefined();
    expect(await sessions.end(here.token, true)).toBeGreaterThanOrEqual(2);
    expect(await sessions.read(here.token)).toBeUndefined();

    const { token } = await signIn.run(EMAIL, PASSWORD, '1');
    for (let hours = 0; hours < 12 * 3; hours++) {
      clock.advance(20 * MINUTE);
      await sessions.read(token);
    }
    clock.advance(HOUR / 60);
    expect(await sessions.read(token)).toBeUndefined();
  });

  it('keeps neither password nor token nor address of an attempt in the clear', async () => {
    await begin();
    const { token } = await signIn.run(EMAIL, PASSWORD, '203.0.113.9');
    await refusalOf(signIn.run('planted@charity.example', PASSWORD, '203.0.113.9'));
    const rows = JSON.stringify([
      await statement(database.dataSource, 'select * from identity_staff'),
      await statement(database.dataSource, 'select * from identity_session'),
      await statement(database.dataSource, 'select * from identity_attempt'),
    ]);
    for (const secret of [PASSWORD, token, 'planted', '203.0.113.9']) expect(rows).not.toContain(secret);
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});
