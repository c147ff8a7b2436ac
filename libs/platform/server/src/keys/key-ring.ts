import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Says how a text was sealed, so that another way can come later beside this one. */
const FORM = 'v1.';

/** A sealed text that is not ours, or a secret that is none; `message` holds nothing of either. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * The network's one secret, and what is made from it: a key of its own for every use and purpose (HKDF-SHA256), so that
 * what was sealed for one purpose opens for no other. A purpose is a word of ours, `context.thing`.
 */
export class KeyRing {
  private readonly keys = new Map<string, Buffer>();

  /** @param secret 32 random bytes, which never leave this object */
  constructor(private readonly secret: Uint8Array) {
    if (secret.byteLength !== SECRET_BYTES) throw new KeyError(`A key has ${SECRET_BYTES} bytes.`);
  }

  /** Names the secret without telling anything of it: two rings of one secret have the same fingerprint. */
  get fingerprint(): string {
    return createHash('sha256').update(this.keyFor('fingerprint', '')).digest('base64url');
  }

  /** Hides a text from whoever reads the database (AES-256-GCM). Sealed twice, it looks different each time. */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor('seal', purpose), nonce);
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return FORM + Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
  }

  /**
   * The text that was sealed for the same purpose.
   * @throws KeyError where that was done with another secret, for another purpose, or something has changed it
   */
  open(purpose: string, sealed: string): string {
    const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
    if (!sealed.startsWith(FORM) || bytes.length < NONCE_BYTES + TAG_BYTES) throw new KeyError('This was not sealed.');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor('seal', purpose), nonce);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch (error) {
      throw new KeyError('This was sealed with another key, or has been changed.', { cause: error });
    }
  }

  /**
   * The same name for the same text, every time, from which the text cannot be guessed without the secret
   * (HMAC-SHA256): to find or count what must not be stored. 43 characters of base64url.
   */
  pseudonym(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor('pseudonym', purpose)).update(text).digest('base64url');
  }

  private keyFor(use: string, purpose: string): Buffer {
    const info = `greenroom/${use}/${purpose}`;
    const key = this.keys.get(info) ?? Buffer.from(hkdfSync('sha256', this.secret, '', info, 32));
    this.keys.set(info, key);
    return key;
  }
}
