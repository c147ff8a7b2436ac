import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContactsFile } from '@greenroom/contacts/server';
import { draftOf, missingForPublic, readDraft } from '@greenroom/people/domain';
import { PhotoStudio, readPeopleFile } from '@greenroom/people/server';
import sharp from 'sharp';
import { demoLife } from './demo-lives';
import { drawFace, type Features } from './faces/draw-face';

const read = (name: string) => readFileSync(path.resolve(__dirname, '../../demo', name));
const parsed = <Value>(name: string) => JSON.parse(read(name).toString()) as Record<string, Value>;
/** Whenever the demo is started, everything in it must have been. */
const LONG_AGO = '2025-11-01';

describe('the demo’s people', () => {
  const people = readPeopleFile('people.json', read('people.json'), LONG_AGO);
  const references = people.drafts.map(({ reference }) => reference);

  it('are 42, all of them right, and nearly all of them whole', () => {
    expect([references.length, people.issues, people.selfDescription, people.unknownFields]).toEqual([42, [], [], []]);
    const whole = people.drafts.filter((person) => missingForPublic(draftOf(person), true).length === 0);
    expect(whole.length).toBeGreaterThan(36);
    expect(whole.length).toBeLessThan(42);
  });

  it('tell of what they have lived through by the rules', () => {
    for (const [reference, livedExperience] of Object.entries(parsed<object[]>('lived-experience.json'))) {
      expect(references).toContain(reference);
      expect(readDraft({ reference, name: 'Somebody', livedExperience }, LONG_AGO)).toMatchObject({ ok: true });
    }
  });

  it('have a face each, none like another, that is taken as a photo', async () => {
    const faces = parsed<Features>('faces.json');
    expect(Object.keys(faces).sort()).toEqual([...references].sort());
    const drawn = Object.values(faces).map(drawFace);
    expect(new Set(drawn).size).toBe(42);
    expect(drawn.filter((svg) => /undefined|NaN/.test(svg))).toEqual([]);
    const photo = await new PhotoStudio().develop(await sharp(Buffer.from(drawn[0]!)).png().toBuffer());
    expect(await sharp(photo.bytes).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 });
  });

  it('live by rule: the same at every start, and every way of being free and ready is there', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const lives = references.map((reference) => demoLife(reference, now));
    expect(references.map((reference) => demoLife(reference, now))).toEqual(lives);
    const has = (what: (life: (typeof lives)[number]) => boolean) => lives.filter(what).length;
    expect({
      hasNotSaid: has(({ times }) => times.length === 0) > 0,
      isAway: has(({ times }) => times.some(({ timeOff }) => timeOff)) > 2,
      hasPaused: has(({ times }) => times.some(({ pause }) => pause)) > 1,
      isOnlyTrained: has(({ evidence }) => evidence.length === 0) > 2,
      isReadyForAll: has(({ evidence }) => evidence.some(({ kind }) => kind === 'welfare-plan')) > 2,
      isPublic: has(({ consents }) => consents.some(({ field }) => field === 'topics')) > 5,
      hasNeeds: has(({ accessNeeds }) => accessNeeds !== null) > 2,
    }).toEqual({
      ...{ hasNotSaid: true, isAway: true, hasPaused: true, isOnlyTrained: true, isReadyForAll: true },
      ...{ isPublic: true, hasNeeds: true },
    });
  });
});

describe('the demo’s contacts', () => {
  const { contacts, issues, unknownFields } = readContactsFile(read('contacts.csv').toString());

  it('are right, and nobody can be rung or written to by them', () => {
    expect([contacts.length, issues, unknownFields]).toEqual([12, [], []]);
    for (const { mobile, email } of contacts) {
      expect(mobile).toMatch(/^(\+447700900\d{3})?$/);
      expect(email).toMatch(/^(\S+\.example)?$/);
    }
  });
});
