import type { Clock, Instant } from '@greenroom/kernel';
import { oneAtATime } from '@greenroom/platform/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { CLOCK } from '../tokens';
import { type AuditEntry, type AuditNote, checkNote, GENESIS, hashOf } from './audit-chain';
import { AuditTable } from './audit.table';

/** What a page is narrowed down to; nothing: everything. */
export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly deed?: string | undefined;
  readonly subjectId?: string | undefined;
  /** From this instant on. */
  readonly from?: Instant | undefined;
  /** Before this instant. */
  readonly until?: Instant | undefined;
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** `before` of the next page; undefined: there is none. */
  readonly next: number | undefined;
}

/** What a walk along the whole chain found. */
export interface AuditVerdict {
  /** How many entries are whole, from the first one on. */
  readonly entries: number;
  /** Hash of the last of them: compared with one noted elsewhere it shows that none has been taken off the end. */
  readonly head: string;
  /** The first entry that does not fit; null: all do. */
  readonly broken: {
    readonly sequence: number;
    /** missing: the entry itself is gone; changed: its hash is not its own; unlinked: it follows another entry. */
    readonly why: 'missing' | 'changed' | 'unlinked';
  } | null;
}

const AUDIT_LOCK = 4_720_623;
const AT_ONCE = 500;

/** The audit trail: entries chained by hash, written with the deeds that they tell of, changed by nobody. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes a deed if, and once, the caller's transaction is committed. Notes are taken one at a time over all processes
   * until each one's transaction ends, so note late in it.
   * @throws Error for anything but codes and ids
   */
  async note(manager: EntityManager, note: AuditNote): Promise<void> {
    checkNote(note);
    await oneAtATime(manager, AUDIT_LOCK);
    const [last] = await manager.find(AuditTable, { order: { sequence: 'DESC' }, take: 1 });
    const { actor, deed, subject } = note;
    const entry = {
      sequence: (last?.sequence ?? 0) + 1,
      at: this.clock.now(),
      ...{ actor, deed, subject },
      previousHash: last?.hash ?? GENESIS,
    };
    await manager.insert(AuditTable, rowOf({ ...entry, hash: hashOf(entry) }));
  }

  /** A page of entries, the newest first. */
  async page(
    filter: AuditFilter,
    { before, limit = 50 }: { before?: number | undefined; limit?: number } = {},
  ): Promise<AuditPage> {
    const query = this.dataSource
      .getRepository(AuditTable)
      .createQueryBuilder('entry')
      .orderBy('entry.sequence', 'DESC')
      .limit(limit + 1);
    if (before !== undefined) query.andWhere('entry.sequence < :before', { before });
    if (filter.actorId !== undefined) query.andWhere('entry.actorId = :actorId', filter);
    if (filter.deed !== undefined) query.andWhere('entry.deed = :deed', filter);
    if (filter.subjectId !== undefined) query.andWhere('entry.subjectId = :subjectId', filter);
    if (filter.from !== undefined) query.andWhere('entry.at >= :from', filter);
    if (filter.until !== undefined) query.andWhere('entry.at < :until', filter);
    const rows = await query.getMany();
    const entries = rows.slice(0, limit).map(entryOf);
    return { entries, next: rows.length > limit ? entries.at(-1)!.sequence : undefined };
  }

  /** Walks along the whole chain, some hundred entries at a time, until its end or the first that does not fit. */
  async verify(): Promise<AuditVerdict> {
    let [entries, head] = [0, GENESIS];
    for (;;) {
      const rows = await this.dataSource.getRepository(AuditTable).find({
        where: { sequence: MoreThan(entries) },
        order: { sequence: 'ASC' },
        take: AT_ONCE,
      });
      for (const entry of rows.map(entryOf)) {
        const why = faultOf(entry, entries + 1, head);
        if (why) return { entries, head, broken: { sequence: entries + 1, why } };
        [entries, head] = [entry.sequence, entry.hash];
      }
      if (rows.length < AT_ONCE) return { entries, head, broken: null };
    }
  }
}

function faultOf(entry: AuditEntry, expected: number, previous: string) {
  if (entry.sequence !== expected) return 'missing';
  if (entry.previousHash !== previous) return 'unlinked';
  return entry.hash === hashOf(entry) ? undefined : 'changed';
}

function rowOf({ actor, subject, ...entry }: AuditEntry): AuditTable {
  return {
    ...entry,
    actorKind: actor.kind,
    actorId: actor.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
  };
}

function entryOf({ actorKind, actorId, subjectKind, subjectId, ...entry }: AuditTable): AuditEntry {
  return { ...entry, actor: { kind: actorKind, id: actorId }, subject: { kind: subjectKind, id: subjectId } };
}
