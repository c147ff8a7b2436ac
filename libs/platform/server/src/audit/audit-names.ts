import type { AuditKind } from '@greenroom/contract';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit-chain';

/** What things are called, by their ids; what is there no more has no name. */
export type NamesById = ReadonlyMap<string, string>;

/** What the things of one context are called. Each context hands one in, for each kind that it notes, when it starts. */
export type NamesOfKind = (ids: readonly string[]) => Promise<NamesById>;

/** The names behind the ids of the audit trail, looked up as it is read: the trail itself keeps none. */
@Injectable()
export class AuditNames {
  private readonly namers = new Map<string, NamesOfKind>();

  /** @throws Error where a kind is named already */
  know(kind: AuditKind, names: NamesOfKind): void {
    if (this.namers.has(kind)) throw new Error(`The audit trail has names for ${kind} already`);
    this.namers.set(kind, names);
  }

  get kinds(): readonly string[] {
    return [...this.namers.keys()];
  }

  /** What each of some references is called; null: it is there no more, or has no name of its own. */
  async of(references: readonly AuditEntry['subject'][]): Promise<(reference: AuditEntry['subject']) => string | null> {
    const named = await Promise.all(
      [...this.namers].map(async ([kind, names]) => {
        const ids = [...new Set(references.flatMap((one) => (one.kind === kind ? [one.id] : [])))];
        return [kind, ids.length > 0 ? await names(ids) : NOTHING] as const;
      }),
    );
    const byKind = new Map<string, NamesById>(named);
    return ({ kind, id }) => byKind.get(kind)?.get(id) ?? null;
  }
}

const NOTHING: NamesById = new Map();
