import { DAY, HOUR } from '@greenroom/kernel';
import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '@greenroom/platform/server';
import { type Office, openOffice, refusalOf } from '../../testing/office';
import { DutyBook, DutyWatch, HandOver, identitySchema, OutOfHoursBook, Rota } from '../index';

interface Staff {
  readonly id: string;
  readonly name: string;
}

describeOnEveryDatabase('the rota', [platformSchema, notificationsSchema, identitySchema], (database) => {
  let office: Office;
  let duty: DutyBook;
  let rota: Rota;
  let lea: Staff;
  let mo: Staff;
  let eve: Staff;
  /** Whom the duty came to, as those who listen were told. */
  const turns: (string | null)[] = [];

  beforeAll(async () => {
    office = await openOffice(database);
    [duty, rota] = [office.get(DutyBook), office.get(Rota)];
    office.get(DutyWatch).onTurn((_, staffId) => Promise.resolve(void turns.push(staffId)));
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await office.empty();
    turns.length = 0;
    [lea, mo, eve] = [
      await office.hire('Lea', 'desk'),
      await office.hire('Mo', 'desk'),
      await office.hire('Eve', 'desk'),
    ];
  });
  const plan = (staff: Staff, from: number, to: number) =>
    rota.add({ staffId: staff.id, start: office.clock.now() + from * HOUR, end: office.clock.now() + to * HOUR }, lea);
  const route = async (...people: Staff[]) => {
    const book = office.get(OutOfHoursBook);
    const { version } = await book.read();
    return book.change(
      version,
      '020 7946 0123',
      people.map(({ id }) => ({ staffId: id, phone: '07700 900222' })),
      lea,
    );
  };
  const who = async () => {
    const { officer, how } = await duty.read();
    return officer ? `${officer.name} ${how}` : 'nobody';
  };

  it('gives the duty to whose shift it is, and tells everybody when it goes on by itself', async () => {
    await plan(mo, -1, 2);
    await plan(eve, 2, 4);
    expect(await duty.read()).toMatchObject({
      ...{
        officer: { name: 'Mo' },
        how: 'shift',
        since: office.clock.now() - HOUR,
        until: office.clock.now() + 2 * HOUR,
      },
      next: { officer: { name: 'Eve' } },
    });
    office.clock.advance(2 * HOUR);
    await office.work();
    expect(await who()).toBe('Eve shift');
    office.clock.advance(2 * HOUR);
    await office.work();
    expect(await who()).toBe('nobody');
    expect(turns).toEqual([mo.id, eve.id, null]);
    const told = await statement<{ change: string }>(
      database.dataSource,
      "select change from platform_live_event where kind = 'duty' order by id",
    );
    expect(told.slice(-2).map(({ change }) => change)).toEqual(['changed', 'changed']);
  });

  it('lets somebody take it by hand until that shift ends, and end a shift of their own', async () => {
    await plan(mo, -1, 2);
    await plan(eve, 2, 4);
    await duty.take(lea);
    expect([await who(), (await duty.read()).until]).toEqual(['Lea hand', office.clock.now() + 2 * HOUR]);
    await duty.take(mo);
    expect(await who()).toBe('Mo shift');
    await duty.take(lea);
    await duty.layDown(lea);
    expect(await who()).toBe('Mo shift');
    office.clock.advance(HOUR);
    await duty.layDown(mo);
    expect(await who()).toBe('nobody');
    const { shifts, uncovered } = await rota.read(
      { start: office.clock.now() - HOUR, end: office.clock.now() + 3 * HOUR },
      () => false,
    );
    expect(shifts.map(({ endsAt }) => endsAt - office.clock.now())).toEqual([0, 3 * HOUR]);
    expect(uncovered).toEqual([{ start: office.clock.now(), end: office.clock.now() + HOUR }]);
    expect(turns).toEqual([mo.id, lea.id, mo.id, lea.id, mo.id, null]);
  });

  it('asks the first who still works here out of hours, and gives their number and the office’s', async () => {
    await route(eve, mo);
    expect(await duty.read()).toMatchObject({
      ...{ officer: { name: 'Eve' }, how: 'out-of-hours', since: null, phone: '07700 900222' },
      officePhone: '020 7946 0123',
    });
    await duty.layDown(eve);
    await statement(database.dataSource, 'update identity_staff set disabled_at = 1 where id = :id', { id: eve.id });
    expect(await who()).toBe('Mo out-of-hours');
    await duty.take(mo);
    expect(await who()).toBe('Mo hand');
    expect(await refusalOf(route(mo, mo))).toBe('out-of-hours.twice');
    expect(await refusalOf(route(eve))).toBe('staff.unknown');
    expect(await refusalOf(office.get(OutOfHoursBook).change(1, '', [], lea))).toBe('out-of-hours.clash');
  });

  it('refuses what cannot be, and lets two be there at once', async () => {
    const { id } = await plan(mo, 0, 8);
    expect(await refusalOf(plan(mo, 7, 9))).toBe('shift.twice');
    expect(await refusalOf(plan(mo, 9, 8))).toBe('shift.backwards');
    expect(await refusalOf(plan(mo, 9, 9 + 8 * 24))).toBe('shift.too-long');
    expect(await refusalOf(plan({ ...mo, id: mo.id.replace(/.$/, '0').replace(/^./, 'f') }, 9, 10))).toBe(
      'staff.unknown',
    );
    await plan(eve, 7, 9);
    const span = { start: office.clock.now(), end: office.clock.now() + 24 * HOUR };
    expect((await rota.read(span, () => false)).overlaps).toEqual([
      { start: span.start + 7 * HOUR, end: span.start + 8 * HOUR },
    ]);
    const hours = { staffId: mo.id, start: span.start, end: span.start + 7 * HOUR };
    expect(await rota.change(id, 1, hours, lea)).toMatchObject({ version: 2 });
    expect(await refusalOf(rota.change(id, 1, hours, lea))).toBe('shift.clash');
    expect(await refusalOf(rota.remove(id, 1, lea))).toBe('shift.clash');
    await rota.remove(id, 2, lea);
    expect(await refusalOf(rota.remove(id, 2, lea))).toBe('shift.not-found');
  });

  it('fills a week as the one before, once, at the same times by the clock on the wall', async () => {
    const on = (text: string) => Date.parse(text);
    await rota.add({ staffId: mo.id, start: on('2027-03-22T07:00Z'), end: on('2027-03-22T15:00Z') }, lea);
    await rota.add({ staffId: eve.id, start: on('2027-03-27T22:00Z'), end: on('2027-03-28T06:00Z') }, lea);
    expect(await refusalOf(rota.repeatWeek('2027-03-30', lea))).toBe('rota.not-a-monday');
    expect(await refusalOf(rota.repeatWeek('2027-03-22', lea))).toBe('rota.nothing-to-repeat');
    expect([await rota.repeatWeek('2027-03-29', lea), await rota.repeatWeek('2027-03-29', lea)]).toEqual([2, 0]);
    const week = { start: on('2027-03-28T23:00Z'), end: on('2027-04-04T23:00Z') };
    const { shifts } = await rota.read(week, () => false);
    expect(shifts.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [on('2027-03-29T06:00Z'), on('2027-03-29T14:00Z')],
      [on('2027-04-03T21:00Z'), on('2027-04-04T06:00Z')],
    ]);
  });

  it('keeps a note until somebody else has read it, and who that was', async () => {
    const notes = office.get(HandOver);
    const { id } = await notes.write('Isla rings at 14:45.', lea);
    expect(await refusalOf(notes.markRead(id, lea))).toBe('hand-over.own');
    const [first, second] = await Promise.all([notes.markRead(id, mo), notes.markRead(id, eve)]);
    expect(first).toMatchObject({ text: 'Isla rings at 14:45.', writtenBy: lea.id, readAt: office.clock.now() });
    expect(second.readBy).toBe(first.readBy);
    expect((await office.deeds()).slice(0, 2)).toEqual(['hand-over.read', 'hand-over.written']);
    office.clock.advance(90 * DAY);
    await office.work();
    expect(await notes.notes()).toEqual([]);
  });
});
