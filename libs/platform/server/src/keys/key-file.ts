import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeyError, KeyRing } from './key-ring';

/** 32 bytes as base64url, on a line of its own: it can be copied by hand into a safe. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The ring of the secret in a file.
 * @throws KeyError with a sentence for the operator
 */
export function readKeyFile(file: string): KeyRing {
  const text = contentOf(file).trim();
  if (!SECRET.test(text)) throw new KeyError(`The key file ${file} does not hold a key. Restore it from a backup.`);
  return new KeyRing(Buffer.from(text, 'base64url'));
}

/**
 * Makes a key file that only its owner may read, unless there is one: of several processes that start together one
 * makes it, and none ever sees half of it.
 */
export function makeKeyFile(file: string): void {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(draft, 0o600);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new KeyError(`The key file ${file} cannot be made (${codeOf(error)}). Name another one: KEY_FILE.`, {
      cause: error,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new KeyError(`The key file ${file} cannot be read (${codeOf(error)}).`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
