import { notificationsSchema } from '@greenroom/notifications/server';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { statement } from '@greenroom/platform/persistence';
import { AuditTrail, newId, platformSchema } from '@greenroom/platform/server';
import { HERE, type Office, openOffice, refusalOf, TestPeople, tokenIn } from '../../testing/office';
import { identitySchema } from '../index';
import { digest } from '../secret-token';
import { SessionBook } from '../sessions/session-book';
import { SignInByMail } from '../sessions/sign-in-by-mail';
import { Visitors } from '../sessions/visitors';
import { AskForLink } from './ask-for-link';
import { SetPassword } from './set-password';

describeOnEveryDatabase('a spokesperson', [platformSchema, notificationsSchema, identitySchema], (database) => {
  const noor = { id: newId(), name: 'Noor', email: 'noor@people.example' };
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database);
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await office.empty();
    TestPeople.known.push(noor);
  });
  const ask = async (email = noor.email) => {
    const { browser } = await office.get(AskForLink).ask('sign-in', email, HERE.network);
    await office.work();
    const [mail] = await office.mailsTo(email.trim().toLowerCase());
    const text = mail?.text ?? '';
    return { browser, text, token: /#/.test(text) ? tokenIn(text) : '', code: /^\d{3} \d{4}$/m.exec(text)?.[0] ?? '' };
  };
  const byToken = (token: string) => office.get(SignInByMail).byToken(token, HERE);
  const byCode = (code: string, browser: string | undefined, email = noor.email) =>
    office.get(SignInByMail).byCode({ email, code }, browser, HERE);

  it('is mailed a link and a code, and comes in by the link, once', async () => {
    const { text, token } = await ask(' NOOR@people.example ');
    expect(text).toContain('https://greenroom.example/sign-in#');
    const { session, token: cookie } = await byToken(token);
    expect(session.holder).toEqual({ kind: 'person', id: noor.id });
    expect(await office.get(SessionBook).read('person', cookie)).toMatchObject({ browser: 'Firefox on Windows' });
    expect(await office.get(SessionBook).read('staff', cookie)).toBeUndefined();
    expect(await refusalOf(byToken(token))).toBe('link.over');
    expect(await office.deeds()).toEqual(expect.arrayContaining(['session.begun', 'sign-in.link-asked']));
  });

  it('comes in by the code in the browser that asked, and in no other', async () => {
    const { browser, code } = await ask();
    expect(await refusalOf(byCode(code, undefined))).toBe('sign-in.code-refused');
    expect(await refusalOf(byCode(code, 'x'.repeat(43)))).toBe('sign-in.code-refused');
    expect(await refusalOf(byCode(code, browser, 'other@people.example'))).toBe('sign-in.code-refused');
    expect(await refusalOf(byCode(code.replace(' ', ''), browser))).toBe('none');
    expect(await refusalOf(byCode(code, browser))).toBe('sign-in.code-refused');
  });

  it('leaves a note of each refusal, by the id of whom a code was for', async () => {
    const { browser, code } = await ask();
    await refusalOf(byCode(code.startsWith('0') ? '1111111' : '0000000', browser));
    await refusalOf(byCode('1234567', browser, 'nobody@people.example'));
    await refusalOf(byToken('x'.repeat(43)));
    const { entries } = await office.get(AuditTrail).page({ deed: 'sign-in.refused' }, { limit: 3 });
    expect(entries.map(({ subject }) => subject.id)).toEqual(['unknown', 'unknown', noor.id]);
  });

  it('is known again by whoever has the link, and by nobody else, before anything is used up', async () => {
    const { token, text } = await ask();
    expect(text).toMatch(/\n\nThe Wider Table$/);
    const read = (one: string) => office.get(SignInByMail).read(one, HERE);
    expect(await read(token)).toMatchObject({ email: 'n…@people.example', team: null });
    expect(await refusalOf(read('x'.repeat(43)))).toBe('link.over');
    expect(await refusalOf(byToken(token))).toBe('none');
    expect(await refusalOf(read(token))).toBe('link.over');
  });

  it.each([
    ['links used', 'byToken'],
    ['links read', 'read'],
  ] as const)('is not found by trying from however many places: %s', async (what, deed) => {
    const attempt = (network: string) =>
      refusalOf(office.get(SignInByMail)[deed]('x'.repeat(43), { ...HERE, network }));
    expect(await attempt('net 0')).toBe('link.over');
    // As if two thousand had been tried by all callers together.
    const row = { key: digest(what) };
    await statement(database.dataSource, 'update identity_attempt set attempts = 1999 where key = :key', row);
    expect([await attempt('net 1'), await attempt('net 2')]).toEqual(['link.over', 'sign-in.too-many']);
    office.tick(15.1);
    expect(await attempt('net 3')).toBe('link.over');
  });

  it('has five tries at a code', async () => {
    const { browser, code } = await ask();
    const wrong = code.startsWith('0') ? '1111111' : '0000000';
    for (let n = 0; n < 5; n++) expect(await refusalOf(byCode(wrong, browser))).toBe('sign-in.code-refused');
    expect(await refusalOf(byCode(code, browser))).toBe('sign-in.too-many');
  });

  it('stops guessing at somebody’s codes, from however many browsers and places', async () => {
    const { browser, code } = await ask();
    const wrong = code.startsWith('0') ? '1111111' : '0000000';
    const guess = (n: number) =>
      office
        .get(SignInByMail)
        .byCode({ email: noor.email, code: wrong }, `another browser ${n}`, { ...HERE, network: `net ${n}` });
    for (let n = 0; n < 15; n++) expect(await refusalOf(guess(n))).toBe('sign-in.code-refused');
    expect(await refusalOf(byCode(code, browser))).toBe('sign-in.too-many');
  });

  it('has ten minutes', async () => {
    const [{ token }, { code, browser }] = [await ask(), await ask()];
    office.tick(9.9);
    expect(await refusalOf(byToken(token))).toBe('none');
    const later = await ask();
    office.tick(10.1);
    expect([await refusalOf(byToken(later.token)), await refusalOf(byCode(later.code, later.browser))]).toEqual([
      'link.over',
      'sign-in.code-refused',
    ]);
    expect(await refusalOf(byCode(code, browser))).toBe('sign-in.code-refused');
  });

  it('gets the same answer for an address that nobody has, and nothing is mailed', async () => {
    const unknown = await ask('nobody@people.example');
    expect([unknown.browser.length, unknown.text]).toEqual([43, '']);
    expect(await refusalOf(byCode('1234567', unknown.browser, 'nobody@people.example'))).toBe('sign-in.code-refused');
  });

  it('is mailed three links in a quarter of an hour', async () => {
    for (let n = 0; n < 3; n++) await ask();
    expect(await refusalOf(ask())).toBe('sign-in.too-many');
    expect(await office.mailsTo(noor.email)).toHaveLength(3);
  });

  it('is mailed nothing once sixty links have been asked for from one network', async () => {
    const askFrom = (network: string, n: number) =>
      refusalOf(office.get(AskForLink).ask('sign-in', `p${n}@people.example`, network));
    for (let n = 0; n < 60; n++) expect(await askFrom(HERE.network, n)).toBe('none');
    expect([await askFrom(HERE.network, 60), await askFrom('elsewhere', 60)]).toEqual(['sign-in.too-many', 'none']);
  });

  it('is out with their profile: neither link nor session goes on', async () => {
    const { session } = await byToken((await ask()).token);
    const { token } = await ask();
    const deeds = await office.deeds();
    TestPeople.known.length = 0;
    expect(await office.get(Visitors).personOf(session)).toBeUndefined();
    expect(await refusalOf(byToken(token))).toBe('link.over');
    // Whoever is refused has not signed in: there is no session of it, and nothing that says so.
    expect(await office.get(SessionBook).of(session.holder)).toEqual([session]);
    expect(await office.deeds()).toEqual(['sign-in.refused', ...deeds]);
  });

  it('sets no password by such a link, nor tells a password link’s page who they are', async () => {
    const { token } = await ask();
    expect(await refusalOf(office.get(SetPassword).run(token, 'a quite different phrase', HERE.network))).toBe(
      'link.over',
    );
    expect(await refusalOf(byToken(token))).toBe('none');
  });

  it('leaves neither token nor code nor the address of a wish in the clear', async () => {
    await office.get(AskForLink).ask('sign-in', noor.email, HERE.network);
    expect(JSON.stringify(await statement(database.dataSource, 'select * from platform_job'))).not.toContain('noor');
    await office.work();
    const { text } = (await office.mailsTo(noor.email))[0]!;
    const code = /^\d{3} \d{4}$/m.exec(text)![0];
    for (const table of ['identity_link', 'notifications_mail', 'platform_job', 'platform_audit']) {
      const rows = JSON.stringify(await statement(database.dataSource, `select * from ${table}`));
      for (const secret of [tokenIn(text), code, code.replace(' ', '')]) expect(rows).not.toContain(secret);
    }
  });
});
