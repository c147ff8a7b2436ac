import type { Role } from '@greenroom/identity/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who works in the media office. */
@Entity('identity_staff')
@Index('identity_staff_email', ['email'], { unique: true })
export class StaffTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() name!: string;
  @TextColumn() email!: string;
  /** argon2id with its parameters and salt. */
  @TextColumn({ name: 'password_hash' }) passwordHash!: string;
  @JsonColumn() roles!: readonly Role[];
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
}

/** A browser in which somebody is signed in. */
@Entity('identity_session')
@Index('identity_session_staff', ['staffId'])
export class SessionTable {
  /** SHA-256 of the token in the cookie: who reads the table cannot use it. */
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @ForeignKey(() => StaffTable, { name: 'identity_session_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'staff_id' })
  staffId!: string;
  @InstantColumn({ name: 'started_at' }) startedAt!: number;
  @InstantColumn({ name: 'seen_at' }) seenAt!: number;
}

/** How often something that is limited was tried in the window that runs. */
@Entity('identity_attempt')
export class AttemptTable {
  /** What is limited: a digest of an account's address, or of a network address. */
  @PrimaryColumn({ type: 'text' }) key!: string;
  @InstantColumn({ name: 'window_ends_at' }) windowEndsAt!: number;
  @CountColumn() attempts!: number;
}

/** One row: who is on duty. */
@Entity('identity_duty')
export class DutyTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @ForeignKey(() => StaffTable, { name: 'identity_duty_of', onDelete: 'SET NULL' })
  @IdColumn({ name: 'staff_id', nullable: true })
  staffId!: string | null;
  /** When they took it. */
  @InstantColumn({ nullable: true }) since!: number | null;
}
