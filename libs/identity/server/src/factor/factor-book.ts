import { readCode, RECOVERY_CODES } from '@greenroom/identity/domain';
import type { Clock } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { AuditTrail, CLOCK, KeyRing, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RecoveryCodeTable, StaffTable } from '../identity.table';
import { factorAddress, newFactorSecret, newRecoveryCode, stepOf } from './one-time-codes';

const FACTOR = 'identity.factor';
const RECOVERY = 'identity.recovery-code';

/** The second factors of staff: an app's secret, sealed, and codes for when the app is lost. */
@Injectable()
export class FactorBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whether a code counts, and if so uses it up: no code counts twice, also of two that come at once.
   * @param staff who has a second factor
   */
  async use(manager: EntityManager, staff: StaffTable, typed: string): Promise<boolean> {
    const read = readCode(typed);
    if (!read || staff.factor === null) return false;
    return read.kind === 'app' ? this.useApp(manager, staff, read.code) : this.useRecovery(manager, staff, read.code);
  }

  /** A new secret, which counts once it has been tried. */
  async begin({ id, email }: StaffTable): Promise<{ secret: string; address: string }> {
    const secret = newFactorSecret();
    await this.dataSource.manager.update(StaffTable, id, { factorBegun: this.seal(id, secret) });
    return { secret, address: factorAddress(secret, email) };
  }

  /**
   * Lets the secret count that was shown last. Returns recovery codes, in the clear for the only time.
   * @throws Refused `factor.not-begun`, `factor.code-refused`
   */
  async confirm(manager: EntityManager, { id }: StaffTable, typed: string): Promise<string[]> {
    const { factorBegun } = await manager.findOneByOrFail(StaffTable, { id });
    if (factorBegun === null) throw new Refused('factor.not-begun');
    const read = readCode(typed);
    const now = this.clock.now();
    const step = read?.kind === 'app' ? stepOf(read.code, this.open(id, factorBegun), now) : undefined;
    if (step === undefined) throw new Refused('factor.code-refused');
    const counting = { factor: factorBegun, factorBegun: null, factorSince: now, factorStep: step };
    const { affected } = await manager.update(StaffTable, { id, factorBegun }, counting);
    if (affected === 0) throw new Refused('factor.not-begun');
    return this.makeRecoveryCodes(manager, id);
  }

  /** New recovery codes in place of those that there are. */
  async makeRecoveryCodes(manager: EntityManager, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await manager.delete(RecoveryCodeTable, { staffId });
    await manager.insert(
      RecoveryCodeTable,
      codes.map((code) => ({ staffId, codeName: this.nameOf(staffId, code.replace('-', '')) })),
    );
    return codes;
  }

  recoveryCodesLeft(staffId: string): Promise<number> {
    return this.dataSource.manager.countBy(RecoveryCodeTable, { staffId });
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.update(StaffTable, id, { factor: null, factorSince: null, factorStep: null, factorBegun: null });
    await manager.delete(RecoveryCodeTable, { staffId: id });
  }

  private async useApp(manager: EntityManager, { id, factor }: StaffTable, code: string): Promise<boolean> {
    const step = stepOf(code, this.open(id, factor!), this.clock.now());
    if (step === undefined) return false;
    const used = await statement(
      manager,
      `update identity_staff set factor_step = :step
       where id = :id and (factor_step is null or factor_step < :step2) returning id`,
      { step, id, step2: step },
    );
    return used.length > 0;
  }

  private async useRecovery(manager: EntityManager, { id }: StaffTable, code: string): Promise<boolean> {
    const used = await statement(
      manager,
      'delete from identity_recovery_code where code_name = :name and staff_id = :id returning staff_id',
      { name: this.nameOf(id, code), id },
    );
    if (used.length === 0) return false;
    const staff = { kind: 'staff', id } as const;
    await this.audit.note(manager, { actor: staff, deed: 'factor.recovery-code-used', subject: staff });
    return true;
  }

  /** Sealed with the account's id: moved to another row, it opens nothing. */
  private seal(id: string, secret: string): string {
    return this.keys.seal(FACTOR, `${id} ${secret}`);
  }

  private open(id: string, sealed: string): string {
    const [owner, secret] = this.keys.open(FACTOR, sealed).split(' ');
    if (owner !== id || !secret) throw new Error('A second factor that belongs to another account');
    return secret;
  }

  private nameOf(staffId: string, code: string): string {
    return this.keys.pseudonym(RECOVERY, `${staffId} ${code}`);
  }
}
