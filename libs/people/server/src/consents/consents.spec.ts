import { notificationsSchema } from '@greenroom/notifications/server';
import type { Purpose } from '@greenroom/people/domain';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, newId, platformSchema } from '@greenroom/platform/server';
import { DAY } from '@greenroom/kernel';
import { peopleSchema } from '../index';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { agreedConsents, ownConsents } from './consent-views';

const DEBT = { issue: 'Debt', wording: 'I owed more than I earned.', consentedOn: '2026-11-01' };

describeOnEveryDatabase('consents', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let office: ReturnType<typeof peopleOffice>;
  let me: Caller;

  beforeEach(async () => {
    await statement(database.dataSource, 'delete from people_person');
    office = peopleOffice(database.dataSource);
    const { id, name } = await office.changePerson.add({ name: 'Ada Fairweather' }, LEA);
    me = { kind: 'person', id, name };
  });

  const say = (purpose: Purpose, isGiven: boolean, more: object = {}, by = me) =>
    office.sayConsent.run(me.id, { purpose, field: null, isGiven, version: 1, how: 'portal', ...more }, by);
  const events = () => office.consents.events(me.id);
  const tell = async (livedExperience: (typeof DEBT)[]) =>
    office.changePerson.run(me.id, (await office.directory.find(me.id))!.version, { livedExperience }, LEA);
  const foundByDebt = async () => {
    const { livedExperience } = await office.facets.within({});
    const debt = livedExperience.find(({ value }) => value === 'Debt');
    const filter = { lived: debt?.id ?? lastId };
    lastId = debt?.id ?? lastId;
    return [debt !== undefined, await office.search.count(filter), (await office.search.page(filter, 5)).length];
  };
  let lastId = '';

  it('are kept with their wording, in the network’s name', async () => {
    await say('matching', true);
    office.clock.advance(DAY);
    await say('matching', false);
    expect(await events()).toMatchObject([
      { purpose: 'matching', isGiven: true, version: 1, how: 'portal', by: null },
      { purpose: 'matching', isGiven: false, version: 1, how: 'portal', by: null },
    ]);
    expect((await events())[0]!.wording).toMatch(/^Common Voices may use .* next search on\.$/);
  });

  it('are not written down twice, nor taken back before they were given', async () => {
    await say('matching', false);
    await say('matching', true);
    await say('matching', true);
    expect((await events()).map(({ isGiven }) => isGiven)).toEqual([true]);
  });

  it('are refused by a wording that is not in force, in parts that are not asked for, and of nobody', async () => {
    expect(await refusalOf(say('matching', true, { version: 2 }))).toBe('consent.outdated');
    expect(await refusalOf(say('matching', true, { field: 'bio' }))).toContain('request.invalid body.field');
    expect(await refusalOf(say('public-profile', true))).toContain('request.invalid');
    const said = { purpose: 'matching', field: null, isGiven: true, version: 1, how: 'phone' } as const;
    expect(await refusalOf(office.sayConsent.run(newId(), said, LEA))).toBe('person.not-found');
    expect(await events()).toEqual([]);
  });

  it('are neither changed nor deleted by anybody while the person is there', async () => {
    await say('matching', true);
    await expect(statement(database.dataSource, 'update people_consent set is_given = false')).rejects.toThrow(
      /agreed to/,
    );
    await expect(statement(database.dataSource, 'delete from people_consent')).rejects.toThrow(/agreed to/);
    expect(await events()).toHaveLength(1);
    await office.removePerson.run(me.id, (await office.directory.find(me.id))!.version, LEA);
    expect(await statement(database.dataSource, 'select 1 from people_consent')).toEqual([]);
  });

  it('say on which day they were given on paper or by phone, which is none that is to come or from before they ended', async () => {
    const onPaper = (on: string, isGiven = true) => refusalOf(say('matching', isGiven, { how: 'paper', on }, LEA));
    expect(await onPaper('2026-11-23')).toBe('request.invalid body.on');
    expect(await onPaper('2026-03-03')).toBe('none');
    await say('matching', false);
    expect((await events()).map(({ how, on, by }) => [how, on, by?.name])).toEqual([
      ['paper', '2026-03-03', LEA.name],
      ['portal', '2026-11-22', undefined],
    ]);
    expect(await onPaper('2026-03-03')).toBe('request.invalid body.on');
    expect(await refusalOf(say('matching', true, { how: 'phone', on: '2026-11-22' }, LEA))).toBe('none');
    const own = ownConsents(office.consents, await events());
    expect(own.consents.find(({ purpose }) => purpose === 'matching')).toMatchObject({
      ...{ how: 'phone', on: '2026-11-22', by: { id: LEA.id, name: LEA.name } },
    });
  });

  it('come with what staff write down of a life, and are not asked for twice', async () => {
    await tell([DEBT]);
    expect((await events()).map(({ purpose, how, on, by }) => [purpose, how, on, by?.name])).toEqual([
      ['lived-experience', 'paper', DEBT.consentedOn, LEA.name],
      ['matching', 'paper', DEBT.consentedOn, LEA.name],
    ]);
    await tell([DEBT, { ...DEBT, issue: 'Leaving care' }]);
    expect(await events()).toHaveLength(2);
  });

  it('taken back, being found ends with the next request, and the profile still shows it', async () => {
    await tell([DEBT]);
    expect(await foundByDebt()).toEqual([true, 1, 1]);
    await say('matching', false);
    expect(await foundByDebt()).toEqual([false, 0, 0]);
    expect((await office.directory.find(me.id))!.livedExperience).toEqual([DEBT]);
    await say('matching', true);
    expect(await foundByDebt()).toEqual([true, 1, 1]);
  });

  it('taken back, what they lived is gone, and nobody writes back what they had open', async () => {
    await tell([DEBT]);
    await foundByDebt();
    const seen = (await office.directory.find(me.id))!.version;
    await say('lived-experience', false);
    expect(await statement(database.dataSource, 'select 1 from people_lived_experience')).toEqual([]);
    expect(await foundByDebt()).toEqual([false, 0, 0]);
    expect(await refusalOf(office.changePerson.run(me.id, seen, { livedExperience: [DEBT] }, LEA))).toBe(
      'person.clash',
    );
    // Not with the old day of consent either; with one after they took it back.
    expect(await refusalOf(tell([DEBT]))).toBe('request.invalid body.livedExperience');
    office.clock.advance(DAY);
    await tell([{ ...DEBT, consentedOn: '2026-11-23' }]);
    expect(await foundByDebt()).toEqual([true, 1, 1]);
  });

  it('taken back, access needs are gone; without it nothing is kept', async () => {
    expect(await refusalOf(office.needs.write(me.id, 'planted-needs', me))).toBe('consent.needed');
    await say('access-needs', true);
    await office.needs.write(me.id, 'planted-needs', me);
    const rows = await statement(database.dataSource, 'select * from people_access_needs');
    expect([rows.length, JSON.stringify(rows)]).toEqual([1, expect.not.stringContaining('planted-needs')]);
    expect(await office.needs.read(me.id, LEA)).toBe('planted-needs');
    await say('access-needs', false);
    expect(await statement(database.dataSource, 'select 1 from people_access_needs')).toEqual([]);
    expect(await office.needs.read(me.id, LEA)).toBeNull();
  });

  it('leave a note of each look at somebody’s needs', async () => {
    await office.needs.read(me.id, LEA);
    const { entries } = await office.audit.page({ subjectId: me.id });
    expect(entries[0]).toMatchObject({ deed: 'access-needs.read', actor: { kind: 'staff', id: LEA.id } });
    expect(await refusalOf(office.needs.read(newId(), LEA))).toBe('person.not-found');
  });

  it('are accounted for to staff: each yes with its taking back; a no that followed none is not there', async () => {
    const before = agreedConsents(office.consents, await events());
    await say('matching', true);
    expect(agreedConsents(office.consents, await events()).agreed).toMatchObject([
      { purpose: 'matching', how: 'portal' },
    ]);
    await say('matching', false);
    await say('recordings', false);
    const { history, ...now } = agreedConsents(office.consents, await events());
    expect({ ...now, history: before.history }).toEqual(before);
    const text = office.consents.wordingOf('matching').text;
    expect(
      history.map(({ purpose, isGiven, version, how, by, wording }) => ({
        purpose,
        isGiven,
        version,
        how,
        by,
        wording,
      })),
    ).toEqual(
      [false, true].map((isGiven) => ({
        purpose: 'matching',
        isGiven,
        version: 1,
        how: 'portal',
        by: null,
        wording: text,
      })),
    );
  });

  it('show the person all that they ever said', async () => {
    await say('public-profile', true, { field: 'bio' });
    await say('public-profile', false, { field: 'bio', how: 'phone' }, LEA);
    const { consents, history } = ownConsents(office.consents, await events());
    expect(consents).toHaveLength(11);
    expect(consents.find(({ field }) => field === 'bio')).toMatchObject({ isGiven: false, at: expect.any(String) });
    expect(history.map(({ isGiven, how, by }) => [isGiven, how, by?.name])).toEqual([
      [false, 'phone', LEA.name],
      [true, 'portal', undefined],
    ]);
  });
});
