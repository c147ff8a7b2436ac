import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '@greenroom/platform/server';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { peopleSchema } from '../index';
import { picture } from '../photos/pictures.fixture';

describeOnEveryDatabase(
  'what staff do to a person',
  [platformSchema, notificationsSchema, peopleSchema],
  (database) => {
    const OLD = 'old@people.example';
    let office: ReturnType<typeof peopleOffice>;
    let shutOut: string[];

    beforeEach(async () => {
      for (const table of ['people_person', 'notifications_mail']) {
        await statement(database.dataSource, `delete from ${table}`);
      }
      office = peopleOffice(database.dataSource);
      shutOut = [];
      office.personalData.keep({
        tables: [],
        sectionsOf: () => Promise.resolve({}),
        shutOut: (_, id) => Promise.resolve(void shutOut.push(id)),
      });
    });
    const deedsTo = async (subjectId: string) =>
      (await office.audit.page({ subjectId })).entries.map(({ deed, actor }) => [deed, actor.id]).reverse();
    const mails = () =>
      statement<{ address: string; subject: string; text: string }>(
        database.dataSource,
        'select address, subject, text from notifications_mail order by address',
      );

    it('is noted, each deed by its own name, and nothing that failed', async () => {
      const { id, version } = await office.changePerson.add({ name: 'Ada', email: OLD }, LEA);
      await office.changePerson.run(id, version, { bio: 'Ada bakes.' }, LEA);
      expect(await refusalOf(office.changePerson.run(id, version, { bio: 'Late.' }, LEA))).toBe('person.clash');
      await office.photos.put(id, await picture().png().toBuffer(), LEA);
      await office.photos.remove(id, LEA);
      await office.changePerson.run(id, version + 1, { email: 'new@people.example' }, LEA);
      await office.changePerson.run(id, version + 2, { email: '', role: 'Baker' }, LEA);
      expect(await deedsTo(id)).toEqual(
        [
          'person.added',
          'person.changed',
          'person.photo-changed',
          'person.photo-removed',
          'person.address-changed',
          'person.address-changed',
          'person.changed',
        ].map((deed) => [deed, LEA.id]),
      );
    });

    it('signs out whose address they change, and tells both mailboxes, neither the other address', async () => {
      const { id, version } = await office.changePerson.add({ name: 'Ada', email: OLD }, LEA);
      await office.changePerson.run(id, version, { role: 'Baker', email: OLD }, LEA);
      expect([shutOut, await mails()]).toEqual([[], []]);
      await office.changePerson.run(id, version + 1, { email: 'new@people.example' }, LEA);
      expect(shutOut).toEqual([id]);
      const [toNew, toOld] = await mails();
      expect([toNew!.address, toOld!.address]).toEqual(['new@people.example', OLD]);
      for (const { subject, text } of [toNew!, toOld!]) {
        expect(subject).toBe('The address by which you sign in has been changed');
        expect(text).toMatch(/^Dear Ada,\n.*If you know nothing of this, tell our media office.*\n\nCommon Voices\n$/s);
        expect(text).not.toContain('@');
      }
      expect(toNew!.text).toMatch(/\/sign-in\n/);
    });

    it('tells the one mailbox that there is', async () => {
      const { id, version } = await office.changePerson.add({ name: 'Ada' }, LEA);
      await office.changePerson.run(id, version, { email: OLD }, LEA);
      expect((await mails()).map(({ address }) => address)).toEqual([OLD]);
      await office.changePerson.run(id, version + 1, { email: '' }, LEA);
      expect((await mails()).map(({ address }) => address)).toEqual([OLD, OLD]);
    });

    it('is noted once for a list, and for each address that it changes', async () => {
      const [ada, bola] = [
        { reference: 'a', name: 'Ada', email: OLD },
        { reference: 'b', name: 'Bola', bio: 'B.' },
      ];
      const imported = async () => (await office.audit.page({ deed: 'people.imported' })).entries;
      const before = (await imported()).length;
      await office.importPeople.run([ada, bola]);
      expect((await imported())[0]!.actor).toEqual({ kind: 'system', id: 'greenroom' });
      await office.importPeople.run([ada, bola], LEA);
      expect([(await imported()).length - before, await mails()]).toEqual([1, []]);
      await office.importPeople.run(
        [
          { ...ada, email: 'new@people.example' },
          { ...bola, email: OLD },
        ],
        LEA,
      );
      expect((await imported())[0]).toMatchObject({ actor: { kind: 'staff', id: LEA.id }, subject: { id: LEA.id } });
      const { id } = (await office.directory.byReference(['a'], database.dataSource.manager)).get('a')!;
      expect([shutOut, await deedsTo(id)]).toEqual([[id], [['person.address-changed', LEA.id]]]);
      expect((await mails()).map(({ address }) => address)).toEqual(['new@people.example', OLD]);
    });
  },
);
