import type { Deed } from '@greenroom/contract';
import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import { type Evidence, type Format, type Level, mayMentor, standingOf } from '@greenroom/people/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { held } from '../directory/in-hand';
import { PeopleDirectory } from '../directory/people-directory';
import { type KnownReadiness, ReadinessBook } from './readiness-book';
import { EvidenceTable, MentorTable, ReadinessCapTable } from './readiness.table';

/** Nothing that shows readiness is older: what is, is a slip of the pen. */
const EARLIEST: Day = '1990-01-01';

/** Writes evidence down and takes it back; keeps a person's own wish, and who is named as their mentor. */
@Injectable()
export class ChangeReadiness {
  constructor(
    private readonly book: ReadinessBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.not-found`, `request.invalid` for a day that has not come or is too long ago */
  async add(personId: string, { kind, format, on }: Evidence, by: Caller): Promise<KnownReadiness> {
    const now = this.clock.now();
    const message =
      on > londonDayOf(now) ? 'is a day that has not come yet' : on < EARLIEST ? 'is too long ago to be right' : '';
    if (message) throw new Refused('request.invalid', [{ path: 'body.on', message }]);
    return this.change(personId, 'readiness.evidence-added', by, async (manager) => {
      const notedBy = { id: by.id, name: by.name };
      await manager.insert(EvidenceTable, { id: newId(), personId, kind, format, on, notedAt: now, notedBy });
    });
  }

  /** @throws Refused `person.not-found`, `readiness.not-found` where they have no such evidence */
  remove(personId: string, evidenceId: string, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.evidence-removed', by, async (manager) => {
      const { affected } = await manager.delete(EvidenceTable, { id: evidenceId, personId });
      if (!affected) throw new Refused('readiness.not-found');
    });
  }

  /** @param cap null: no wish */
  cap(personId: string, format: Format, cap: Level | null, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.capped', by, async (manager) => {
      if (cap === null) await manager.delete(ReadinessCapTable, { personId, format });
      else await manager.upsert(ReadinessCapTable, { personId, format, cap }, ['personId', 'format']);
    });
  }

  /**
   * Names who stands at somebody's side in a format, in place of whoever did: another person of the network, further on
   * than they are.
   * @throws Refused `person.not-found`, `request.invalid` for somebody who cannot be their mentor there
   */
  nameMentor(personId: string, format: Format, mentorId: string, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.mentor-named', by, async (manager) => {
      const message = await this.whyNoMentor(personId, format, mentorId, manager);
      if (message) throw new Refused('request.invalid', [{ path: 'body.mentorId', message }]);
      await this.endMentoring({ personId, format }, manager);
      const named = { namedAt: this.clock.now(), namedBy: { id: by.id, name: by.name } };
      await manager.insert(MentorTable, { personId, format, mentorId, ...named });
      await this.directory.tell(mentorId, 'changed', manager);
    });
  }

  /** @throws Refused `person.not-found`, `readiness.no-mentor` where none is named */
  removeMentor(personId: string, format: Format, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.mentor-removed', by, async (manager) => {
      if (!(await this.endMentoring({ personId, format }, manager))) throw new Refused('readiness.no-mentor');
    });
  }

  private async whyNoMentor(
    personId: string,
    format: Format,
    mentorId: string,
    manager: EntityManager,
  ): Promise<string | undefined> {
    if (mentorId === personId) return 'is the person themselves';
    if (!(await this.directory.find(mentorId, manager))) return 'is nobody of the network';
    const readiness = await this.book.readAll([personId, mentorId], manager);
    const inFormat = (id: string) => readiness.get(id)!.formats.find((one) => one.format === format)!;
    const mentor = { level: standingOf(inFormat(mentorId)) };
    return mayMentor(mentor, inFormat(personId)) ? undefined : 'is not further on than they are';
  }

  private async endMentoring(where: { personId: string; format: Format }, manager: EntityManager): Promise<boolean> {
    const before = await manager.findOneBy(MentorTable, where);
    if (!before) return false;
    await manager.delete(MentorTable, where);
    await this.directory.tell(before.mentorId, 'changed', manager);
    return true;
  }

  private change(
    personId: string,
    deed: Deed,
    by: Caller,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<KnownReadiness> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, personId, manager);
      await work(manager);
      await this.directory.tell(personId, 'changed', manager);
      const subject = { kind: 'person', id: personId } as const;
      await this.audit.note(manager, { actor: { kind: by.kind, id: by.id }, deed, subject });
      return this.book.read(personId, manager);
    });
  }
}
