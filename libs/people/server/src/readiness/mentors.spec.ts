import { notificationsSchema } from '@greenroom/notifications/server';
import type { Evidence, Format } from '@greenroom/people/domain';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, newId, platformSchema } from '@greenroom/platform/server';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { peopleSchema } from '../index';

const AIRINGS: Evidence[] = ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((on) => ({
  kind: 'airing',
  format: 'radio',
  on,
}));
const TO_LEVEL_3: readonly Evidence[] = [
  ...AIRINGS,
  { kind: 'mentor-yes', format: null, on: '2026-06-02' },
  { kind: 'sound-judgement', format: null, on: '2026-10-02' },
];

describeOnEveryDatabase('mentors', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let office: ReturnType<typeof peopleOffice>;
  let ama: Caller;
  let bea: Caller;

  beforeAll(() => {
    office = peopleOffice(database.dataSource);
  });

  beforeEach(async () => {
    ama = await trained('Ama Boateng');
    for (const evidence of TO_LEVEL_3) await office.changeReadiness.add(ama.id, evidence, LEA);
    bea = await trained('Bea Novak');
  });

  async function trained(name: string): Promise<Caller> {
    const { id } = await office.changePerson.add({ name, trainedOn: '2026-05-01' }, LEA);
    return { kind: 'person', id, name };
  }

  const mentorOf = async ({ id }: Caller, format: Format = 'radio') =>
    (await office.readiness.read(id)).formats.find((one) => one.format === format)!.mentor;
  const name = (person: Caller, mentor: Caller, format: Format = 'radio') =>
    office.changeReadiness.nameMentor(person.id, format, mentor.id, LEA);
  const remove = async ({ id }: Caller) => office.removePerson.run(id, (await office.directory.find(id))!.version, LEA);

  it('are named for one format, by somebody further on in it, and known with how far on they are', async () => {
    expect(await mentorOf(bea)).toBeNull();
    await name(bea, ama);
    expect(await mentorOf(bea)).toEqual({ id: ama.id, name: 'Ama Boateng', level: 3, isAway: false });
    expect(await mentorOf(bea, 'tv')).toBeNull();
    expect(await office.readiness.mentoredBy(ama.id)).toEqual([{ id: bea.id, name: 'Bea Novak', format: 'radio' }]);
  });

  it('are nobody who cannot help', async () => {
    expect(await refusalOf(name(bea, bea))).toBe('request.invalid body.mentorId');
    expect(await refusalOf(name(ama, bea))).toBe('request.invalid body.mentorId');
    expect(await refusalOf(name(bea, ama, 'tv'))).toBe('request.invalid body.mentorId');
    expect(await refusalOf(name(bea, { ...ama, id: newId() }))).toBe('request.invalid body.mentorId');
    expect(await refusalOf(name({ ...bea, id: newId() }, ama))).toBe('person.not-found');
    const beyond = await office.readiness.beyond(1, 'radio');
    expect(beyond.some(({ id }) => id === ama.id)).toBe(true);
    expect(beyond.some(({ id }) => id === bea.id)).toBe(false);
  });

  it('are replaced, and taken away again', async () => {
    const cleo = await trained('Cleo Hart');
    for (const evidence of TO_LEVEL_3) await office.changeReadiness.add(cleo.id, evidence, LEA);
    await name(bea, ama);
    await name(bea, cleo);
    expect((await mentorOf(bea))?.name).toBe('Cleo Hart');
    expect(await office.readiness.mentoredBy(ama.id)).toEqual([]);
    await office.changeReadiness.removeMentor(bea.id, 'radio', LEA);
    expect(await mentorOf(bea)).toBeNull();
    expect(await refusalOf(office.changeReadiness.removeMentor(bea.id, 'radio', LEA))).toBe('readiness.no-mentor');
  });

  it('are away while they are on time off or paused', async () => {
    await name(bea, ama);
    await office.changeAvailability.run(ama.id, 0, { timeOff: [{ from: '2026-11-20', to: '2026-11-22' }] }, ama);
    expect((await mentorOf(bea))?.isAway).toBe(true);
    await office.changeAvailability.run(ama.id, 1, { timeOff: [{ from: '2026-11-23', to: '2026-11-24' }] }, ama);
    expect((await mentorOf(bea))?.isAway).toBe(false);
    await office.changeAvailability.run(ama.id, 2, { pause: { returnsOn: null } }, ama);
    expect((await mentorOf(bea))?.isAway).toBe(true);
  });

  it('are gone with somebody who leaves the network, and so is whom they mentored', async () => {
    await name(bea, ama);
    await remove(ama);
    expect(await mentorOf(bea)).toBeNull();
    const { entries } = await office.audit.page({ subjectId: bea.id });
    expect(entries.map(({ deed, actor }) => [deed, actor.kind])).toEqual([
      ['readiness.mentor-removed', 'staff'],
      ['readiness.mentor-named', 'staff'],
      ['person.added', 'staff'],
    ]);
    const cleo = await trained('Cleo Hart');
    for (const evidence of TO_LEVEL_3) await office.changeReadiness.add(cleo.id, evidence, LEA);
    await name(bea, cleo);
    await remove(bea);
    expect(await office.readiness.mentoredBy(cleo.id)).toEqual([]);
  });
});
