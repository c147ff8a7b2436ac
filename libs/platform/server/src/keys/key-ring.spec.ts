import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import * as fc from 'fast-check';
import { KeyError, KeyRing, openKeyRing, platformSchema } from '../index';

describe('KeyRing', () => {
  const ring = new KeyRing(Buffer.alloc(32, 1));
  const other = new KeyRing(Buffer.alloc(32, 2));

  it('opens what it sealed, whatever it was, and only for the same purpose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = ring.seal('test.thing', text);
        expect(ring.open('test.thing', sealed)).toBe(text);
        expect(() => ring.open('test.other', sealed)).toThrow(KeyError);
        expect(() => other.open('test.thing', sealed)).toThrow(KeyError);
      }),
    );
  });

  it('shows nothing of the text, and seals it differently each time', () => {
    const [once, twice] = [ring.seal('test.thing', 'planted'), ring.seal('test.thing', 'planted')];
    expect(once).not.toBe(twice);
    expect(Buffer.from(once, 'base64url').includes('planted')).toBe(false);
  });

  it('refuses what has been changed or cut anywhere', () => {
    const sealed = ring.seal('test.thing', 'a text');
    for (let at = 0; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => ring.open('test.thing', changed)).toThrow(KeyError);
      expect(() => ring.open('test.thing', sealed.slice(0, at))).toThrow(KeyError);
    }
  });

  it('gives the same pseudonym for the same text, another one for everything else', () => {
    const name = ring.pseudonym('test.thing', 'a text');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(new KeyRing(Buffer.alloc(32, 1)).pseudonym('test.thing', 'a text')).toBe(name);
    const others = [ring.pseudonym('test.other', 'a text'), other.pseudonym('test.thing', 'a text')];
    expect([...others, ring.pseudonym('test.thing', 'a texT')]).not.toContain(name);
  });

  it('takes no secret of another length', () => expect(() => new KeyRing(Buffer.alloc(16))).toThrow(KeyError));
});

describeOnEveryDatabase('openKeyRing', [platformSchema], (database) => {
  let folder: string;
  const file = (name = 'deep/greenroom.key') => path.join(folder, name);
  const open = (name?: string) => openKeyRing(database.dataSource, file(name));
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'greenroom-key-'));
    await statement(database.dataSource, 'delete from platform_key');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes a key that only its owner may read, and keeps to it', async () => {
    const { fingerprint } = await open();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect((await open()).fingerprint).toBe(fingerprint);
  });

  it('is one key for processes that start together', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(rings.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(readdirSync(path.dirname(file()))).toEqual(['greenroom.key']);
  });

  it('stops with a sentence at another key, and at none', async () => {
    await open();
    writeFileSync(file('other.key'), `${Buffer.alloc(32, 9).toString('base64url')}\n`);
    await expect(open('other.key')).rejects.toThrow(/made with another key than the one in .*other\.key/);
    rmSync(file());
    await expect(open()).rejects.toThrow(/is not there, and this database was made with one/);
    expect(readdirSync(path.dirname(file()))).toEqual([]);
  });

  it('stops with a sentence at a file that holds no key', async () => {
    writeFileSync(file('short.key'), 'abc\n');
    await expect(open('short.key')).rejects.toThrow(/does not hold a key/);
  });
});
