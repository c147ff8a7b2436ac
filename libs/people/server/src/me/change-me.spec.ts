import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, newId, platformSchema } from '@greenroom/platform/server';
import { peopleSchema } from '../index';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { picture } from '../photos/pictures.fixture';
import type { MyChange } from './change-me';
import { myProfile } from './my-profile';

describeOnEveryDatabase('my profile', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let office: ReturnType<typeof peopleOffice>;
  let me: Caller;

  beforeEach(async () => {
    for (const table of ['people_person', 'notifications_mail']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    office = peopleOffice(database.dataSource);
    const known = { name: 'Ada Fairweather', email: 'ada@people.example', bio: 'Ada nurses.' };
    const { id, name } = await office.changePerson.add(known, LEA);
    me = { kind: 'person', id, name };
  });

  const version = async () => (await office.directory.find(me.id))!.version;
  const change = async (what: MyChange) => office.changeMe.run(me, await version(), what);
  const mine = async () =>
    myProfile(
      (await office.directory.find(me.id))!,
      office.consents.network,
      await office.consents.events(me.id),
      await office.proposals.of(me.id),
    );
  const open = async () => (await office.proposals.open(10)).map(({ id, field, text }) => ({ id, field, text }));
  const approve = async (id: string, seen?: number) =>
    office.decideReview.run(id, { verdict: 'approve', version: seen ?? (await version()) }, LEA);
  const decline = (id: string, reason = 'planted-reason') =>
    office.decideReview.run(id, { verdict: 'decline', reason }, LEA);
  const mails = () =>
    statement<{ subject: string; text: string }>(database.dataSource, 'select subject, text from notifications_mail');

  it('takes at once what nobody has to look at, and changes nothing else', async () => {
    const facts = {
      region: ' Hull ',
      languages: ['CY'],
      formats: ['radio'] as const,
      expertise: [{ topic: 'nhs', weight: 1 }],
    };
    await change({ ...facts, expertise: [...facts.expertise] });
    expect(await office.directory.find(me.id)).toMatchObject({
      ...{ name: 'Ada Fairweather', bio: 'Ada nurses.', region: 'Hull', languages: ['cy'], formats: ['radio'] },
      changedBy: { id: me.id },
    });
    expect(await open()).toEqual([]);
  });

  it('holds name, role and bio back for a look, and says what waits', async () => {
    const before = await version();
    await change({ name: 'Ada Fair', bio: ' Ada nurses in Hull. ' });
    expect(await office.directory.find(me.id)).toMatchObject({ name: 'Ada Fairweather', version: before });
    expect((await open()).map(({ field, text }) => [field, text])).toEqual([
      ['name', 'Ada Fair'],
      ['bio', 'Ada nurses in Hull.'],
    ]);
    expect((await mine()).waiting.map(({ field, value }) => [field, value])).toEqual([
      ['name', 'Ada Fair'],
      ['bio', 'Ada nurses in Hull.'],
    ]);
  });

  it('keeps what somebody lived only with their consent, from the day on which they told it', async () => {
    const livedExperience = [{ issue: 'Debt', wording: 'I owed more than I earned.' }];
    expect(await refusalOf(change({ livedExperience }))).toBe('consent.needed');
    const said = { purpose: 'lived-experience', field: null, isGiven: true, version: 1, how: 'portal' } as const;
    await office.sayConsent.run(me.id, said, me);
    await change({ livedExperience });
    expect((await mine()).livedExperience).toEqual([{ ...livedExperience[0], consentedOn: '2026-11-22' }]);
    // Told, and not to be found by it: that is a consent of its own.
    expect((await office.facets.within({})).livedExperience).toEqual([]);
    office.clock.advance(3 * 86_400_000);
    await change({ livedExperience: [...livedExperience, { issue: 'Caring', wording: 'I care.' }] });
    expect((await mine()).livedExperience.map(({ consentedOn }) => consentedOn)).toEqual(['2026-11-22', '2026-11-25']);
    await office.sayConsent.run(me.id, { ...said, isGiven: false }, me);
    expect((await mine()).livedExperience).toEqual([]);
    await change({ livedExperience: [], region: 'Hull' });
  });

  it('says what is wrong, by where it stands, and keeps nothing of it', async () => {
    expect(await refusalOf(change({ name: ' ', region: 'Hull' }))).toBe('request.invalid body.name');
    expect(await refusalOf(office.changeMe.run(me, 0, { region: 'Hull' }))).toBe('person.clash');
    expect(await refusalOf(office.changeMe.run({ ...me, id: newId() }, 1, {}))).toBe('person.not-found');
    expect((await mine()).region).toBe('');
    expect(await open()).toEqual([]);
  });

  it('takes over what was approved, and tells them by mail without a word of it', async () => {
    await change({ bio: 'planted-bio' });
    const [{ id } = { id: '' }] = await open();
    await approve(id);
    expect(await mine()).toMatchObject({ bio: 'planted-bio', waiting: [], declined: [] });
    expect(await refusalOf(approve(id))).toBe('review.settled');
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Your profile has been changed',
      text: expect.stringMatching(/^Dear Ada.*,\n\nThe change .* taken over\.\n\nhttp:\/\/[^/]+\/me\n\nCommon Voices$/),
    });
  });

  it('shows a reason for what was declined, until something else is proposed', async () => {
    await change({ bio: 'Buy my book.' });
    await decline((await open())[0]!.id);
    expect((await mine()).declined).toMatchObject([{ field: 'bio', value: 'Buy my book.', reason: 'planted-reason' }]);
    expect((await mine()).bio).toBe('Ada nurses.');
    expect(await mails()).toMatchObject([{ text: expect.not.stringMatching(/planted|book/) }]);
    await change({ bio: 'Ada nurses in Hull.' });
    expect(await mine()).toMatchObject({ declined: [], waiting: [{ value: 'Ada nurses in Hull.' }] });
    expect(JSON.stringify(await statement(database.dataSource, 'select text from people_proposal'))).not.toMatch(
      /book/,
    );
  });

  it('puts a newer proposal in place of the older one, which nobody can approve any more', async () => {
    await change({ role: 'Nurse' });
    const [{ id } = { id: '' }] = await open();
    await change({ role: 'Ward nurse' });
    expect((await open()).map(({ text }) => text)).toEqual(['Ward nurse']);
    expect([await refusalOf(approve(id)), await refusalOf(decline(id))]).toEqual(['review.settled', 'review.settled']);
    await change({ role: '' });
    expect(await open()).toEqual([]);
    expect(await refusalOf(approve(newId()))).toBe('review.not-found');
  });

  it('asks a reviewer to look again at a profile that has changed meanwhile', async () => {
    await change({ bio: 'Ada nurses in Hull.' });
    const seen = await version();
    await office.changePerson.run(me.id, seen, { bio: 'Ada was a nurse.' }, LEA);
    const [{ id } = { id: '' }] = await open();
    expect(await refusalOf(approve(id, seen))).toBe('person.clash');
    await approve(id);
    expect((await mine()).bio).toBe('Ada nurses in Hull.');
  });

  it('lets one of two reviewers decide', async () => {
    await change({ bio: 'Ada nurses in Hull.' });
    const [{ id } = { id: '' }] = await open();
    const outcomes = await Promise.all([refusalOf(approve(id)), refusalOf(decline(id))]);
    expect(outcomes.filter((outcome) => outcome !== 'none')).toEqual(['review.settled']);
  });

  it('proposes a photo as the studio has made it, and takes one’s own away at once', async () => {
    expect(await refusalOf(office.changeMe.proposePhoto(me, Buffer.from('no picture')))).toContain('photo-refused');
    await office.changeMe.proposePhoto(me, await picture().png().toBuffer());
    expect((await mine()).photo).toBeNull();
    expect((await mine()).waiting).toMatchObject([
      { field: 'photo', value: expect.stringMatching(/^\/api\/me\/photo\/proposed\?v=[0-9a-f]{16}$/) },
    ]);
    await approve((await open())[0]!.id);
    expect((await mine()).photo).toMatch(/^\/api\/me\/photo\?v=[0-9a-f]{16}$/);
    expect(await statement(database.dataSource, 'select 1 from people_proposal where bytes is not null')).toEqual([]);
    await office.changeMe.proposePhoto(me, await picture().negate().png().toBuffer());
    await office.changeMe.removePhoto(me);
    expect(await mine()).toMatchObject({ photo: null, waiting: [] });
  });

  it('says what of it is public, and what keeps it from being so', async () => {
    expect((await mine()).public).toMatchObject({ isPublic: false, unagreed: ['name', 'role', 'bio', 'topics'] });
    expect((await mine()).network).toBe('Common Voices');
  });

  it('notes each change and decision, by ids alone', async () => {
    await change({ bio: 'planted-bio' });
    await approve((await open())[0]!.id);
    const { entries } = await office.audit.page({ subjectId: me.id });
    expect(entries.map(({ deed, actor }) => [deed, actor.kind])).toEqual([
      ['review.approved', 'staff'],
      ['profile.changed', 'person'],
      ['person.added', 'staff'],
    ]);
  });
});
