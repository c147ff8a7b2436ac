import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import { type Evidence, type Format, FORMATS, type Level, type Readiness, readinessOf } from '@greenroom/people/domain';
import { type Actor, CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { PersonTable } from '../directory/person.table';
import { EvidenceTable, ReadinessCapTable } from './readiness.table';

/** A piece of evidence as it was written down. */
export interface NotedEvidence extends Evidence {
  /** null: it follows from the day of training on the profile. */
  readonly id: string | null;
  readonly by: Actor | null;
}

/** How ready somebody is, and all that shows it. */
export interface KnownReadiness {
  /** One for each format, in their order. */
  readonly formats: readonly Readiness[];
  /** The newest first. */
  readonly evidence: readonly NotedEvidence[];
}

/** How ready everybody is, computed from what was written down; never stored, so it lapses by itself. */
@Injectable()
export class ReadinessBook {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(personId: string, manager?: EntityManager): Promise<KnownReadiness> {
    return (await this.readAll([personId], manager)).get(personId)!;
  }

  /** By id: an entry for each. */
  async readAll(
    personIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, KnownReadiness>> {
    const today = londonDayOf(this.clock.now());
    const where = { personId: In([...personIds]) };
    const noted = await manager.find(EvidenceTable, { where, order: { on: 'DESC', id: 'DESC' } });
    const caps = await manager.findBy(ReadinessCapTable, where);
    const trained = await manager.find(PersonTable, {
      select: { id: true, trainedOn: true },
      where: { id: In([...personIds]) },
    });
    return new Map(
      personIds.map((id) => {
        const evidence = [
          ...noted.filter(({ personId }) => personId === id).map(asEvidence),
          ...byTraining(trained.find((person) => person.id === id)?.trainedOn ?? null),
        ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
        const capOf = (format: Format): Level | null =>
          caps.find((row) => row.personId === id && row.format === format)?.cap ?? null;
        return [
          id,
          { formats: FORMATS.map((format) => readinessOf(format, evidence, today, capOf(format))), evidence },
        ];
      }),
    );
  }
}

/** The end of their course, as the profile has it: there is no course without a practice interview. */
function byTraining(trainedOn: Day | null): NotedEvidence[] {
  if (trainedOn === null) return [];
  return (['course', 'practice-interview'] as const).map((kind) => ({
    id: null,
    kind,
    format: null,
    on: trainedOn,
    by: null,
  }));
}

function asEvidence({ id, kind, format, on, notedBy }: EvidenceTable): NotedEvidence {
  return { id, kind, format, on, by: notedBy };
}
