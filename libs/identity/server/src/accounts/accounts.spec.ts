import { notificationsSchema } from '@greenroom/notifications/server';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { statement } from '@greenroom/platform/persistence';
import { AuditTrail, platformSchema } from '@greenroom/platform/server';
import { HERE, type Office, openOffice, PASSWORD, refusalOf, tokenIn } from '../../testing/office';
import type { StaffTable } from '../identity.table';
import { identitySchema } from '../index';
import { AskForLink } from '../links/ask-for-link';
import { SetPassword } from '../links/set-password';
import { SessionBook } from '../sessions/session-book';
import { SignIn } from '../sessions/sign-in';
import { Visitors } from '../sessions/visitors';
import { OwnAccount } from './own-account';
import { StaffBook } from './staff-book';

const NEW = 'a quite different phrase';
const SCHEMAS = [platformSchema, notificationsSchema, identitySchema];

describeOnEveryDatabase('accounts of staff', SCHEMAS, (database) => {
  let office: Office;
  let ada: StaffTable;
  beforeAll(async () => {
    office = await openOffice(database);
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await office.empty();
    ada = await office.hire('Ada', 'admin', 'desk');
  });
  const latest = async (email: string) => (await office.mailsTo(email))[0]!;
  const setPassword = (token: string, password = NEW) => office.get(SetPassword).run(token, password, HERE.network);
  const enter = (email: string, password: string) => refusalOf(office.get(SignIn).run({ email, password }, HERE));
  const fresh = async (id: string) => (await office.get(StaffBook).byId(id))!;
  const isOpen = async (token: string) => (await office.get(SessionBook).peek('staff', token)) !== undefined;

  describe('by invitation', () => {
    const invite = (email = 'lea@charity.example') =>
      office.manage.invite({ name: 'Lea Moss', email, roles: ['desk', 'desk', 'welfare'] }, ada);

    it('lets somebody choose a password by a link that counts once, and then in', async () => {
      const { id } = await invite(' LEA@charity.example');
      const { text, to } = await latest('lea@charity.example');
      expect([to, text]).toEqual([
        'lea@charity.example',
        expect.stringContaining('https://greenroom.example/console/welcome#'),
      ]);
      expect(await enter('lea@charity.example', NEW)).toBe('sign-in.refused');
      const token = tokenIn(text);
      expect(await office.get(SetPassword).read(token, HERE.network)).toMatchObject({
        name: 'Lea Moss',
        link: { kind: 'welcome' },
      });
      expect(await refusalOf(setPassword(token, 'Moss-Charity-26'))).toBe('request.invalid');
      expect(await Promise.all([refusalOf(setPassword(token)), refusalOf(setPassword(token))])).toEqual(
        expect.arrayContaining(['none', 'link.over']),
      );
      expect(await enter('lea@charity.example', NEW)).toBe('none');
      expect((await fresh(id)).roles).toEqual(['desk', 'welfare']);
      expect((await office.deeds()).slice(0, 6)).toEqual([
        'session.begun',
        'staff.welcomed',
        'sign-in.refused',
        'staff.role-given.welfare',
        'staff.role-given.desk',
        'staff.invited',
      ]);
    });

    it('is over after three days, and comes anew; the one before counts no more', async () => {
      const { id } = await invite();
      const first = tokenIn((await latest('lea@charity.example')).text);
      office.tick(71 * 60);
      await office.get(SetPassword).read(first, HERE.network);
      office.tick(61);
      expect(await refusalOf(setPassword(first))).toBe('link.over');
      await office.manage.inviteAgain(id, ada);
      const second = tokenIn((await latest('lea@charity.example')).text);
      await office.manage.inviteAgain(id, ada);
      expect(await refusalOf(setPassword(second))).toBe('link.over');
      await setPassword(tokenIn((await latest('lea@charity.example')).text));
      expect(await refusalOf(office.manage.inviteAgain(id, ada))).toBe('staff.settled');
    });

    it('goes to nobody whose address is known or none', async () => {
      await invite();
      expect(await refusalOf(invite())).toBe('staff.known');
      expect(await refusalOf(invite('lea@charity.example\r\nBcc: eve@evil.example'))).toBe('request.invalid');
      expect(await refusalOf(office.manage.inviteAgain('0197f6a0-5c1e-7abc-8def-0123456789ab', ada))).toBe(
        'staff.not-found',
      );
    });

    it('leaves no token in the database', async () => {
      await invite();
      const token = tokenIn((await latest('lea@charity.example')).text);
      const tables = ['identity_link', 'notifications_mail', 'platform_job', 'platform_audit', 'platform_live_event'];
      for (const table of tables)
        expect(JSON.stringify(await statement(database.dataSource, `select * from ${table}`))).not.toContain(token);
    });
  });

  describe('in the hands of an administrator', () => {
    it('feel roles given and taken at the next call, and are not thrown out: a mail says so, the trail tells', async () => {
      const lea = await office.hire('Lea', 'desk', 'trainer');
      const { token, session } = await office.signIn(lea.email);
      const after = await office.manage.change(lea.id, 1, { roles: ['desk', 'reviewer'] }, ada);
      expect([after.roles, after.version, await isOpen(token)]).toEqual([['desk', 'reviewer'], 2, true]);
      expect((await office.get(Visitors).staffOf(session))?.staff.roles).toEqual(['desk', 'reviewer']);
      expect((await latest(lea.email)).subject).toBe('Your access has been changed');
      expect((await office.deeds()).slice(0, 2)).toEqual(['staff.role-taken.trainer', 'staff.role-given.reviewer']);
      const told = await statement(
        database.dataSource,
        "select subject, change from platform_live_event where kind = 'staff'",
      );
      expect(told).toContainEqual({ subject: lea.id, change: 'changed' });
    });

    it('are signed with the name of the network, in mails', async () => {
      const lea = await office.hire('Lea', 'desk');
      await office.manage.change(lea.id, 1, { roles: ['desk', 'trainer'] }, ada);
      expect((await latest(lea.email)).text).toMatch(/\n\nThe Wider Table$/);
    });

    it('are not changed to a version that is no longer the current one', async () => {
      const lea = await office.hire('Lea', 'desk');
      await office.manage.change(lea.id, 1, { name: 'Lea Moss' }, ada);
      await expect(office.manage.change(lea.id, 1, { name: 'Lea Field' }, ada)).rejects.toMatchObject({
        code: 'staff.clash',
        details: { clash: { version: 2, changedBy: { id: ada.id, name: 'Ada' } } },
      });
    });

    it('keep an administrator who can sign in, also when two step down at once', async () => {
      const lea = await office.hire('Lea', 'admin');
      const stepDown = ({ id }: StaffTable) => refusalOf(office.manage.change(id, 1, { roles: ['desk'] }, ada));
      expect((await Promise.all([stepDown(ada), stepDown(lea)])).sort()).toEqual(['none', 'staff.last-administrator']);
      const [left] = (await office.get(StaffBook).all()).filter(({ roles }) => roles.includes('admin'));
      expect(await refusalOf(office.manage.change(left!.id, 1, { isDisabled: true }, ada))).toBe(
        'staff.last-administrator',
      );
    });

    it('are disabled with all sessions and links, and enabled again', async () => {
      const lea = await office.hire('Lea', 'desk');
      const { token } = await office.signIn(lea.email);
      await office.get(AskForLink).ask('password', lea.email, HERE.network);
      await office.work();
      const link = tokenIn((await latest(lea.email)).text);
      await office.manage.change(lea.id, 1, { isDisabled: true }, ada);
      expect(await isOpen(token)).toBe(false);
      expect(await enter(lea.email, PASSWORD)).toBe('sign-in.refused');
      expect(await refusalOf(setPassword(link))).toBe('link.over');
      await office.manage.change(lea.id, 2, { isDisabled: false }, ada);
      expect(await enter(lea.email, PASSWORD)).toBe('none');
    });

    it('lose their sessions when asked', async () => {
      const lea = await office.hire('Lea', 'desk');
      const [one, two] = [await office.signIn(lea.email), await office.signIn(lea.email)];
      await office.manage.endSessions(lea.id, ada);
      expect([await isOpen(one.token), await isOpen(two.token)]).toEqual([false, false]);
    });
  });

  describe('a forgotten password', () => {
    const ask = (email: string, network: string = HERE.network) =>
      office.get(AskForLink).ask('password', email, network);

    it('is replaced by a link of ten minutes, which ends every session and is told', async () => {
      const { token } = await office.signIn(ada.email);
      await ask(' ADA@charity.example');
      await office.work();
      const link = tokenIn((await latest(ada.email)).text);
      await setPassword(link);
      expect([await isOpen(token), await enter(ada.email, PASSWORD), await enter(ada.email, NEW)]).toEqual([
        false,
        'sign-in.refused',
        'none',
      ]);
      expect((await latest(ada.email)).subject).toBe('Your password has been changed');
      expect(await refusalOf(setPassword(link))).toBe('link.over');
    });

    it('is too late after ten minutes', async () => {
      await ask(ada.email);
      await office.work();
      const link = tokenIn((await latest(ada.email)).text);
      office.tick(10.1);
      expect(await refusalOf(setPassword(link))).toBe('link.over');
    });

    it('leaves the same rows for an address that nobody has', async () => {
      const rowsAfter = async (email: string) => {
        await office.empty();
        await office.hire('Ada', 'admin');
        await ask(email);
        const count = async (table: string) => (await statement(database.dataSource, `select 1 from ${table}`)).length;
        return [
          await count('platform_job'),
          await count('identity_attempt'),
          await count('identity_link'),
          await count('notifications_mail'),
        ];
      };
      expect(await rowsAfter('nobody@charity.example')).toEqual(await rowsAfter('ada@charity.example'));
      expect(await rowsAfter('not an address')).toEqual(await rowsAfter('ada@charity.example'));
    });

    it('mails a victim no more than three links in a quarter of an hour, from wherever they are asked', async () => {
      for (let n = 0; n < 3; n++) await ask(ada.email, `net ${n}`);
      expect(await refusalOf(ask(ada.email, 'net 4'))).toBe('sign-in.too-many');
      expect(await refusalOf(ask('nobody@charity.example', 'net 4'))).toBe('none');
      await office.work();
      expect(await office.mailsTo(ada.email)).toHaveLength(3);
      office.tick(15.1);
      expect(await refusalOf(ask(ada.email))).toBe('none');
    });
  });

  describe('in one’s own hands', () => {
    it('take a new password for the old one, and end the other sessions', async () => {
      const [here, there] = [await office.signIn(ada.email), await office.signIn(ada.email)];
      const account = office.get(OwnAccount);
      expect(await refusalOf(account.changePassword(here.visitor, { password: 'wrong' }, NEW))).toBe(
        'account.proof-refused',
      );
      expect(await refusalOf(account.changePassword(here.visitor, { password: PASSWORD }, 'password1'))).toBe(
        'request.invalid',
      );
      expect(await account.changePassword(here.visitor, { password: PASSWORD }, NEW)).toBe(1);
      expect([await isOpen(here.token), await isOpen(there.token), await enter(ada.email, NEW)]).toEqual([
        true,
        false,
        'none',
      ]);
    });

    it('stop guessing at the password from a session that was left open', async () => {
      const { visitor } = await office.signIn(ada.email);
      const guess = (password: string) => refusalOf(office.get(OwnAccount).changePassword(visitor, { password }, NEW));
      for (let n = 0; n < 10; n++) expect(await guess(`guess ${n}`)).toBe('account.proof-refused');
      expect(await guess(PASSWORD)).toBe('sign-in.too-many');
    });
  });

  it('leave a trail that holds together', async () => {
    expect(await office.get(AuditTrail).verify()).toMatchObject({ broken: null });
  });
});

describeOnEveryDatabase('second factors', SCHEMAS, (database) => {
  let office: Office;
  let ada: StaffTable;
  beforeAll(async () => {
    office = await openOffice(database, 'roles');
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await office.empty();
    ada = await office.hire('Ada', 'admin');
  });
  const account = () => office.get(OwnAccount);
  const enter = (code?: string) => refusalOf(office.signIn(ada.email, code));
  const enrol = async () => {
    const { visitor, token } = await office.signIn(ada.email);
    const { secret, address } = await account().beginFactor(visitor, { password: PASSWORD });
    const codes = await account().confirmFactor(visitor, office.codeOf(secret));
    return { secret, address, codes, visitor, token };
  };

  it('are asked of those whose roles need one, who may do nothing else until then', async () => {
    const lea = await office.hire('Lea', 'desk');
    const { visitor } = await office.signIn(ada.email);
    expect([visitor.mustEnrol, (await office.signIn(lea.email)).visitor.mustEnrol]).toEqual([true, false]);
    await enrol();
    expect((await office.get(Visitors).staffOf(visitor.session))?.mustEnrol).toBe(false);
    await office.manage.change(lea.id, 1, { roles: ['welfare'] }, ada);
    expect((await office.signIn(lea.email)).visitor.mustEnrol).toBe(true);
  });

  it('let in by password and code, and by neither alone', async () => {
    const { secret, address } = await enrol();
    expect(address).toMatch(
      /^otpauth:\/\/totp\/Greenroom:ada%40charity\.example\?issuer=Greenroom&secret=[A-Z2-7]{32}/,
    );
    expect(await enter()).toBe('sign-in.code-needed');
    expect(await enter('000000')).toBe('sign-in.code-refused');
    expect((await office.deeds())[0]).toBe('sign-in.code-refused');
    office.tick(1);
    const code = office.codeOf(secret);
    expect(await refusalOf(office.get(SignIn).run({ email: ada.email, password: 'wrong', code }, HERE))).toBe(
      'sign-in.refused',
    );
    expect(await enter(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe('none');
  });

  it('count no code twice, nor one of before, also of two that come at once', async () => {
    const { secret } = await enrol();
    expect(await enter(office.codeOf(secret))).toBe('sign-in.code-refused');
    office.tick(1);
    const code = office.codeOf(secret);
    expect((await Promise.all([enter(code), enter(code)])).sort()).toEqual(['none', 'sign-in.code-refused']);
    office.tick(0.5);
    expect(await enter(code)).toBe('sign-in.code-refused');
    expect(await enter(office.codeOf(secret))).toBe('none');
    office.tick(-0.5);
    expect(await enter(office.codeOf(secret))).toBe('sign-in.code-refused');
    office.tick(0.5);
  });

  it('are replaced by recovery codes, each of which counts once', async () => {
    const { codes } = await enrol();
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    expect(await enter(codes[0]!.toUpperCase())).toBe('none');
    expect(await enter(codes[0])).toBe('sign-in.code-refused');
    expect(await enter(codes[1]!.replace('-', ' '))).toBe('none');
    expect(await office.deeds()).toContain('factor.recovery-code-used');
  });

  it('stop guessing at the code', async () => {
    const { secret } = await enrol();
    for (let n = 0; n < 10; n++) await enter('123123');
    office.tick(1);
    expect(await enter(office.codeOf(secret))).toBe('sign-in.too-many');
  });

  it('are kept sealed, recovery codes as pseudonyms', async () => {
    const { secret, codes } = await enrol();
    const rows = JSON.stringify([
      await statement(database.dataSource, 'select * from identity_staff'),
      await statement(database.dataSource, 'select * from identity_recovery_code'),
    ]);
    for (const shown of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(rows).not.toContain(shown);
  });

  it('are changed only by whoever proves who they are; then other sessions end and a mail says so', async () => {
    const { secret, visitor } = await enrol();
    expect((await office.mailsTo(ada.email))[0]!.subject).toBe('Your second factor has been set up');
    office.tick(1);
    const other = await office.signIn(ada.email, office.codeOf(secret));
    const again = (await office.get(Visitors).staffOf(visitor.session))!;
    expect(await refusalOf(account().beginFactor(again, { password: PASSWORD }))).toBe('account.proof-refused');
    expect(await refusalOf(account().removeFactor(again, { password: PASSWORD }))).toBe('factor.required');
    office.tick(1);
    const begun = await account().beginFactor(again, { password: PASSWORD, code: office.codeOf(secret) });
    expect(await refusalOf(account().confirmFactor(again, office.codeOf(secret)))).toBe('factor.code-refused');
    await account().confirmFactor(again, office.codeOf(begun.secret));
    expect(await office.get(SessionBook).peek('staff', other.token)).toBeUndefined();
    expect(await refusalOf(account().confirmFactor(again, office.codeOf(begun.secret)))).toBe('factor.not-begun');
  });

  it('are taken off somebody who has lost theirs, by an administrator who proves who they are', async () => {
    const { visitor } = await enrol();
    const lea = await office.hire('Lea', 'admin');
    expect(await refusalOf(office.manage.removeFactor(ada.id, { password: 'wrong' }, lea))).toBe(
      'account.proof-refused',
    );
    await office.manage.removeFactor(ada.id, { password: PASSWORD }, lea);
    expect(await office.get(Visitors).staffOf(visitor.session)).toMatchObject({ mustEnrol: true });
    expect(await enter()).toBe('none');
    expect(await office.deeds()).toContain('staff.factor-removed');
  });

  it('may be done without where no role needs one', async () => {
    const lea = await office.hire('Lea', 'desk');
    const { visitor } = await office.signIn(lea.email);
    const { secret } = await account().beginFactor(visitor, { password: PASSWORD });
    await account().confirmFactor(visitor, office.codeOf(secret));
    office.tick(1);
    const enrolled = (await office.get(Visitors).staffOf(visitor.session))!;
    const fresh = await account().makeRecoveryCodes(enrolled, { password: PASSWORD, code: office.codeOf(secret) });
    expect(fresh).toHaveLength(10);
    await account().removeFactor(enrolled, { password: PASSWORD, code: fresh[3]! });
    expect(await refusalOf(office.signIn(lea.email))).toBe('none');
  });
});
