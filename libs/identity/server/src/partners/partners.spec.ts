import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { HERE, type Office, openOffice, refusalOf, TestPeople, tokenIn } from '../../testing/office';
import type { StaffTable } from '../identity.table';
import { identitySchema } from '../index';
import { AuditController } from '../audit/audit.controller';
import { AskForLink } from '../links/ask-for-link';
import { SessionBook } from '../sessions/session-book';
import { SignInByMail } from '../sessions/sign-in-by-mail';
import { Visitors } from '../sessions/visitors';
import { EndPartner } from './end-partner';
import { ManagePartners } from './manage-partners';
import { PartnerBook } from './partner-book';
import { PartnersController } from './partners.controller';

describeOnEveryDatabase('a partner', [platformSchema, notificationsSchema, identitySchema], (database) => {
  const IRIS = 'iris@open-homes.example';
  let office: Office;
  let ada: StaffTable;
  beforeAll(async () => {
    office = await openOffice(database);
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await office.empty();
    ada = await office.hire('Ada', 'admin');
  });
  const manage = () => office.get(ManagePartners);
  const begin = async () => {
    const team = await manage().add('Open Homes', ada);
    const { version } = await manage().invite(team.id, { name: 'Iris Vane', email: ' IRIS@open-homes.example' }, ada);
    const [iris] = await office.get(PartnerBook).membersOf([team.id]);
    return { id: team.id, version, iris: iris! };
  };
  const ask = async (email = IRIS) => {
    const { browser } = await office.get(AskForLink).ask('sign-in', email, HERE.network);
    await office.work();
    return { browser, mails: await office.mailsTo(email) };
  };
  const byToken = (token: string) => office.get(SignInByMail).byToken(token, HERE);

  it('is invited by a mail that holds no secret, and comes in by a link of ten minutes, once', async () => {
    const { iris } = await begin();
    const [invitation] = await office.mailsTo(IRIS);
    expect(invitation!.text).toContain('https://greenroom.example/sign-in\n');
    expect(invitation!.text).toMatch(/Ada has put you down as somebody of Open Homes .*\n\nThe Wider Table$/s);
    const { mails } = await ask();
    expect(mails[0]!.subject).toBe('Sign in to The Wider Table for Open Homes');
    const token = tokenIn(mails[0]!.text);
    expect(await office.get(SignInByMail).read(token, HERE)).toMatchObject({
      email: 'i…@open-homes.example',
      team: 'Open Homes',
    });
    const { session, token: cookie } = await byToken(token);
    expect(session.holder).toEqual({ kind: 'partner', id: iris.id });
    for (const kind of ['staff', 'person'] as const)
      expect(await office.get(SessionBook).read(kind, cookie)).toBeUndefined();
    expect((await office.get(Visitors).partnerOf(session))?.partner).toMatchObject({ team: 'Open Homes', email: IRIS });
    expect(await refusalOf(byToken(token))).toBe('link.over');
    const { mails: later } = await ask();
    office.tick(10.1);
    expect(await refusalOf(byToken(tokenIn(later[0]!.text)))).toBe('link.over');
    expect(await office.deeds()).toEqual(
      expect.arrayContaining(['session.begun', 'sign-in.link-asked', 'partner-member.invited', 'partner.added']),
    );
  });

  it('comes in by the code in the browser that asked', async () => {
    await begin();
    const { browser, mails } = await ask();
    const code = /^\d{3} \d{4}$/m.exec(mails[0]!.text)![0];
    const byCode = (asking: string | undefined) =>
      refusalOf(office.get(SignInByMail).byCode({ email: IRIS, code }, asking, HERE));
    expect([await byCode(undefined), await byCode(browser), await byCode(browser)]).toEqual([
      'sign-in.code-refused',
      'none',
      'sign-in.code-refused',
    ]);
  });

  it('who is a spokesperson, too, has two accounts by one address: a mail each, and neither opens the other', async () => {
    const { iris } = await begin();
    const person = { id: newId(), name: 'Iris Vane', email: IRIS };
    TestPeople.known.push(person);
    const { browser, mails } = await ask();
    const links = mails.filter(({ text }) => text.includes('#'));
    expect(links.map(({ subject }) => subject).sort()).toEqual([
      'Sign in to The Wider Table',
      'Sign in to The Wider Table for Open Homes',
    ]);
    const of = (subject: RegExp) => links.find((mail) => subject.test(mail.subject))!.text;
    expect((await byToken(tokenIn(of(/Homes$/)))).session.holder).toEqual({ kind: 'partner', id: iris.id });
    const code = /^\d{3} \d{4}$/m.exec(of(/Table$/))![0];
    const { session } = await office.get(SignInByMail).byCode({ email: IRIS, code }, browser, HERE);
    expect(session.holder).toEqual({ kind: 'person', id: person.id });
  });

  it('whose address is a spokesperson’s, too, is taken in, and the office is told', async () => {
    const { id, version } = await manage().add('Open Homes', ada);
    TestPeople.known.push({ id: newId(), name: 'Iris Vane', email: IRIS });
    const partners = office.get(PartnersController);
    const invited = await partners.invite(
      { params: { id }, query: {}, body: { name: 'Iris', email: ` ${IRIS.toUpperCase()}` } },
      ada,
    );
    expect(invited).toMatchObject({ isSpokesperson: true, members: [{ email: IRIS }] });
    const change = (seen: number, what: { name?: string; email?: string }) =>
      partners.changeMember(
        { params: { id: invited.members[0]!.id }, query: {}, body: { version: seen, ...what } },
        ada,
      );
    expect(await change(version + 1, { email: 'press@open-homes.example' })).toMatchObject({ isSpokesperson: false });
    expect(await change(version + 2, { name: 'Iris Moor' })).toMatchObject({ isSpokesperson: false });
    expect(await change(version + 3, { email: IRIS })).toMatchObject({ isSpokesperson: true });
  });

  it('is named in the audit log, team and people, in what they do and what is done to them', async () => {
    const { id, iris } = await begin();
    await byToken(tokenIn((await ask()).mails[0]!.text));
    const { items } = await office.get(AuditController).read({ params: {}, query: { limit: 50 }, body: undefined });
    const of = (deed: string) => items.find((item) => item.deed === deed)!;
    expect(of('session.begun').actor).toEqual({ kind: 'partner', id: iris.id, name: 'Iris Vane' });
    expect(of('partner-member.invited').subject).toMatchObject({ id: iris.id, name: 'Iris Vane' });
    expect(of('partner.added').subject).toEqual({ kind: 'partner', id, name: 'Open Homes' });
  });

  it('is asked for by the same work as an address that nobody has', async () => {
    const rowsAfter = async (email: string) => {
      await office.empty();
      ada = await office.hire('Ada', 'admin');
      await begin();
      await statement(database.dataSource, 'delete from platform_job');
      await office.get(AskForLink).ask('sign-in', email, HERE.network);
      const count = async (table: string) => (await statement(database.dataSource, `select 1 from ${table}`)).length;
      return Promise.all(['platform_job', 'identity_attempt', 'identity_link', 'notifications_mail'].map(count));
    };
    expect(await rowsAfter('nobody@open-homes.example')).toEqual(await rowsAfter(IRIS));
  });

  it('is out when disabled, by link and session, and in again when enabled', async () => {
    const { iris, version } = await begin();
    const { session } = await byToken(tokenIn((await ask()).mails[0]!.text));
    const { mails } = await ask();
    await manage().change(iris.id, version, { isDisabled: true }, ada);
    expect(await office.get(Visitors).partnerOf(session)).toBeUndefined();
    expect(await office.get(SessionBook).of(session.holder)).toEqual([]);
    expect(await refusalOf(byToken(tokenIn(mails[0]!.text)))).toBe('link.over');
    expect(await refusalOf(manage().inviteAgain(iris.id, ada))).toBe('partner.not-found');
    expect((await ask()).mails).toHaveLength(mails.length);
    await manage().change(iris.id, version + 1, { isDisabled: false }, ada);
    office.tick(15.1);
    expect((await ask()).mails).toHaveLength(mails.length + 1);
    const deeds = await office.deeds();
    expect(deeds.filter((deed) => /abled$/.test(deed)).slice(0, 2)).toEqual([
      'partner-member.enabled',
      'partner-member.disabled',
    ]);
  });

  it('is out when the work with its team ends, and in again when that is taken up; nothing is done in between', async () => {
    const { id, iris, version } = await begin();
    const { session } = await byToken(tokenIn((await ask()).mails[0]!.text));
    const { mails } = await ask();
    const end = (seen: number, isEnded = true) => office.get(EndPartner).run(id, seen, isEnded, ada);
    expect(await refusalOf(end(version + 1))).toBe('partner.clash');
    expect((await end(version)).version).toBe(version + 1);
    expect(await office.get(SessionBook).of(session.holder)).toEqual([]);
    expect(await office.get(Visitors).partnerOf(session)).toBeUndefined();
    expect(await refusalOf(byToken(tokenIn(mails[0]!.text)))).toBe('link.over');
    expect((await ask()).mails).toHaveLength(mails.length);
    const refused = [
      manage().invite(id, { name: 'Jo', email: 'jo@open-homes.example' }, ada),
      manage().inviteAgain(iris.id, ada),
      manage().change(iris.id, version + 1, { name: 'Iris Moor' }, ada),
    ];
    for (const deed of refused) expect(await refusalOf(deed)).toBe('partner.ended');
    await end(version + 1, false);
    office.tick(15.1);
    await byToken(tokenIn((await ask()).mails[0]!.text));
    expect(await office.deeds()).toEqual(expect.arrayContaining(['partner.ended', 'partner.taken-up']));
  });

  it('is forgotten once they may not sign in, with the mails to them, and their address is free', async () => {
    const { id, iris, version } = await begin();
    const forget = (seen: number) => office.get(EndPartner).forget(iris.id, seen, ada);
    expect(await refusalOf(forget(version))).toBe('partner.member-active');
    await manage().change(iris.id, version, { isDisabled: true }, ada);
    expect(await refusalOf(forget(version))).toBe('partner.clash');
    await forget(version + 1);
    expect(await office.mailsTo(IRIS)).toEqual([]);
    expect(await office.get(PartnerBook).membersOf([id])).toEqual([]);
    const { items } = await office.get(AuditController).read({ params: {}, query: { limit: 50 }, body: undefined });
    expect(items[0]).toMatchObject({ deed: 'partner-member.forgotten', subject: { id: iris.id, name: null } });
    expect(await refusalOf(manage().invite(id, { name: 'Iris Vane', email: IRIS }, ada))).toBe('none');
  });

  it('whose address is another is out of the old mailbox, and told at the new one', async () => {
    const { iris, version } = await begin();
    const { session } = await byToken(tokenIn((await ask()).mails[0]!.text));
    const { mails } = await ask();
    await manage().change(iris.id, version, { email: 'press@open-homes.example' }, ada);
    expect(await office.get(SessionBook).of(session.holder)).toEqual([]);
    expect(await refusalOf(byToken(tokenIn(mails[0]!.text)))).toBe('link.over');
    expect((await office.mailsTo('press@open-homes.example'))[0]!.subject).toBe('Open Homes and The Wider Table');
  });

  it('has one name and one address, and is changed to no version but the current one', async () => {
    const { id, iris, version } = await begin();
    expect(await refusalOf(manage().add('open homes', ada))).toBe('partner.known');
    expect(await refusalOf(manage().invite(id, { name: 'Else', email: IRIS }, ada))).toBe('partner.email-known');
    expect(await refusalOf(manage().invite(id, { name: 'Else', email: 'none' }, ada))).toBe('request.invalid');
    const other = await manage().invite(id, { name: 'Jo', email: 'jo@open-homes.example' }, ada);
    expect(await refusalOf(manage().change(iris.id, version, { name: 'Iris Moor' }, ada))).toBe('partner.clash');
    expect(await refusalOf(manage().change(iris.id, other.version, { email: 'jo@open-homes.example' }, ada))).toBe(
      'partner.email-known',
    );
    expect((await manage().rename(id, other.version, 'Open Homes Trust', ada)).version).toBe(other.version + 1);
    expect(await refusalOf(manage().rename(newId(), 1, 'Nobody', ada))).toBe('partner.not-found');
  });
});
