import type { HolderKind, LinkKind, Role } from '@greenroom/identity/domain';
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
  /** argon2id with its parameters and salt; null: they have been invited and not come yet. */
  @TextColumn({ name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @InstantColumn({ name: 'password_since', nullable: true }) passwordSince!: number | null;
  @JsonColumn() roles!: readonly Role[];
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
  @InstantColumn({ name: 'disabled_at', nullable: true }) disabledAt!: number | null;
  /** Secret of the app that makes their codes, sealed; null: they have no second factor. */
  @TextColumn({ nullable: true }) factor!: string | null;
  @InstantColumn({ name: 'factor_since', nullable: true }) factorSince!: number | null;
  /** Period of the last code that they used: none of it, or of one before, counts again. */
  @CountColumn({ name: 'factor_step', nullable: true }) factorStep!: number | null;
  /** A secret, sealed, that has been shown and not been tried yet. */
  @TextColumn({ name: 'factor_begun', nullable: true }) factorBegun!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  /** Who changed name, roles or standing last. */
  @IdColumn({ name: 'changed_by', nullable: true }) changedBy!: string | null;
  @InstantColumn({ name: 'changed_at', nullable: true }) changedAt!: number | null;
}

/** A code that counts once where the app is lost. Used ones are deleted. */
@Entity('identity_recovery_code')
@Index('identity_recovery_code_staff', ['staffId'])
export class RecoveryCodeTable {
  /** Pseudonym of the code by the network's key: who reads the table can neither use nor guess it. */
  @PrimaryColumn({ type: 'text', name: 'code_name' }) codeName!: string;
  @ForeignKey(() => StaffTable, { name: 'identity_recovery_code_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'staff_id' })
  staffId!: string;
}

/** The press team of another organisation. */
@Entity('identity_partner')
export class PartnerTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() name!: string;
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
  /** Since when we work with them no more; null: we do. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
  /** Goes up with every change of the team or of one of its people. */
  @CountColumn({ default: 1 }) version!: number;
  @IdColumn({ name: 'changed_by', nullable: true }) changedBy!: string | null;
  @InstantColumn({ name: 'changed_at', nullable: true }) changedAt!: number | null;
}

/** Somebody of a partner who signs in to the portal. */
@Entity('identity_partner_member')
@Index('identity_partner_member_email', ['email'], { unique: true })
@Index('identity_partner_member_partner', ['partnerId'])
export class PartnerMemberTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => PartnerTable, { name: 'identity_partner_member_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'partner_id' })
  partnerId!: string;
  @TextColumn() name!: string;
  @TextColumn() email!: string;
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
  @InstantColumn({ name: 'disabled_at', nullable: true }) disabledAt!: number | null;
}

/** A browser in which somebody is signed in. */
@Entity('identity_session')
@Index('identity_session_id', ['id'], { unique: true })
@Index('identity_session_holder', ['holderId', 'kind'])
export class SessionTable {
  /** SHA-256 of the token in the cookie: who reads the table cannot use it. */
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  /** What its owner calls it by, to end it. */
  @IdColumn() id!: string;
  @TextColumn() kind!: HolderKind;
  @IdColumn({ name: 'holder_id' }) holderId!: string;
  /** “Firefox on Windows” */
  @TextColumn() browser!: string;
  @InstantColumn({ name: 'started_at' }) startedAt!: number;
  @InstantColumn({ name: 'seen_at' }) seenAt!: number;
}

/** A link that has been mailed and not been used. */
@Entity('identity_link')
@Index('identity_link_holder', ['holderId', 'kind'])
@Index('identity_link_browser', ['browserHash'])
@Index('identity_link_ends', ['endsAt'])
export class LinkTable {
  /** SHA-256 of the token. */
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @TextColumn() kind!: LinkKind;
  /** A spokesperson's for `sign-in`, that of somebody of a partner for `partner`, a member of staff's for the others. */
  @IdColumn({ name: 'holder_id' }) holderId!: string;
  @InstantColumn({ name: 'ends_at' }) endsAt!: number;
  /** Pseudonym of the code in the same mail. */
  @TextColumn({ name: 'code_name', nullable: true }) codeName!: string | null;
  /** SHA-256 of what the browser holds that asked: the code counts there only. */
  @TextColumn({ name: 'browser_hash', nullable: true }) browserHash!: string | null;
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
