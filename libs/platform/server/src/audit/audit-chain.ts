import { createHash } from 'node:crypto';
import type { AuditKind, Deed } from '@greenroom/contract';
import type { Instant } from '@greenroom/kernel';

/** Somebody or something: a kind and an id, never a name. */
export interface AuditReference {
  readonly kind: AuditKind;
  readonly id: string;
}

/** Who did what to what. */
export interface AuditNote {
  readonly actor: AuditReference;
  readonly deed: Deed;
  readonly subject: AuditReference;
}

/** What was noted. Entries of other days may have kinds and deeds that there are no more. */
export interface AuditEntry {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly deed: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry has before it. */
export const GENESIS = '0'.repeat(64);

/** The actor where Greenroom itself acts. */
export const GREENROOM: AuditReference = { kind: 'system', id: 'greenroom' };
/** The actor where nobody is signed in. */
export const VISITOR: AuditReference = { kind: 'visitor', id: 'visitor' };
/** The subject where there is nobody such. */
export const UNKNOWN: AuditReference = { kind: 'unknown', id: 'unknown' };

/** SHA-256, in hex, over the entry and the hash before it, as JSON whose fields have one order. */
export function hashOf({ sequence, at, actor, deed, subject, previousHash }: Omit<AuditEntry, 'hash'>): string {
  const canonical = JSON.stringify([sequence, at, actor.kind, actor.id, deed, subject.kind, subject.id, previousHash]);
  return createHash('sha256').update(canonical).digest('hex');
}

const CODE = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 100;

/**
 * Holds a note to codes and ids: what looks like a name, an address or a text is a fault of ours.
 * @throws Error that repeats nothing of what was given
 */
export function checkNote({ actor, deed, subject }: AuditNote): void {
  const isCode = (text: string) => text.length <= LONGEST && CODE.test(text);
  const isId = (text: string) => text.length <= LONGEST && ID.test(text);
  const isReference = ({ kind, id }: AuditReference) => isCode(kind) && isId(id);
  if (!isCode(deed)) throw new Error('A deed of the audit trail is named by a code');
  if (!isReference(actor) || !isReference(subject)) throw new Error('The audit trail takes kinds and ids only');
}
