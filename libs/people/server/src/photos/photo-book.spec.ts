import { createHash } from 'node:crypto';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { LEA, peopleOffice } from '../../testing/people-office';
import { peopleSchema } from '../index';
import { picture } from './pictures.fixture';

type Office = ReturnType<typeof peopleOffice>;

describeOnEveryDatabase('photos', [platformSchema, peopleSchema], (database) => {
  let directory: Office['directory'];
  let changePerson: Office['changePerson'];
  let removePerson: Office['removePerson'];
  let photos: Office['photos'];
  let live: Office['live'];

  beforeAll(() => {
    ({ directory, changePerson, removePerson, photos, live } = peopleOffice(database.dataSource));
  });
  const count = async () =>
    Number((await statement<{ n: unknown }>(database.dataSource, 'select count(*) as n from people_photo'))[0]!.n);

  it('are kept byte by byte, at an address that changes with them', async () => {
    const { id, photo, version } = await changePerson.add({ name: 'Ada' }, LEA);
    expect(photo).toBeNull();
    const first = await photos.put(id, await picture().png().toBuffer(), LEA);
    const stored = await photos.read(id);
    expect(createHash('sha256').update(stored.bytes).digest('hex')).toBe(stored.digest);
    expect(first).toMatchObject({ photo: `/api/people/${id}/photo?v=${stored.digest.slice(0, 16)}`, version });
    const second = await photos.put(id, await picture().negate().png().toBuffer(), LEA);
    expect(second.photo).not.toBe(first.photo);
    expect((await directory.faces([id])).get(id)).toEqual({ name: 'Ada', photo: second.photo });
    expect(await photos.remove(id, LEA)).toMatchObject({ photo: null });
    await expect(photos.read(id)).rejects.toMatchObject({ code: 'person.photo-absent' });
    await live.settle();
    expect((await live.since(0))?.map(({ subject, change }) => [subject, change])).toEqual([
      [id, 'added'],
      ...Array<[string, string]>(3).fill([id, 'changed']),
    ]);
  });

  it('stay as they are where the new one is refused', async () => {
    const { id } = await changePerson.add({ name: 'Bola' }, LEA);
    const { photo } = await photos.put(id, await picture().png().toBuffer(), LEA);
    await expect(photos.put(id, Buffer.from('no picture'), LEA)).rejects.toMatchObject({
      code: 'person.photo-refused',
    });
    expect(await directory.find(id)).toMatchObject({ photo });
  });

  it('are of somebody, and go with them', async () => {
    const { id, version } = await changePerson.add({ name: 'Cato' }, LEA);
    const [file, before] = [await picture().png().toBuffer(), await count()];
    await expect(photos.put(newId(), file, LEA)).rejects.toMatchObject({ code: 'person.not-found' });
    await photos.put(id, file, LEA);
    // A photo on its way when its person is taken out does not bring anything of them back.
    const late = photos.put(id, file, LEA);
    await removePerson.run(id, version, LEA);
    await late.catch((error: { code: string }) => expect(error.code).toBe('person.not-found'));
    expect(await count()).toBe(before);
  });
});
