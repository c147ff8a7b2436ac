import { InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to what, and when: codes and ids, no names, no texts. The database refuses to change or delete any. */
@Entity('platform_audit')
@Index('platform_audit_actor', ['actorId', 'sequence'])
@Index('platform_audit_subject', ['subjectId', 'sequence'])
@Index('platform_audit_deed', ['deed', 'sequence'])
export class AuditTable {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn({ type: 'integer' }) sequence!: number;
  @InstantColumn() at!: number;
  @TextColumn({ name: 'actor_kind' }) actorKind!: string;
  @TextColumn({ name: 'actor_id' }) actorId!: string;
  @TextColumn() deed!: string;
  @TextColumn({ name: 'subject_kind' }) subjectKind!: string;
  @TextColumn({ name: 'subject_id' }) subjectId!: string;
  /** Hash of the entry before; the first one's is `GENESIS`. */
  @TextColumn({ name: 'previous_hash' }) previousHash!: string;
  @TextColumn() hash!: string;
}
