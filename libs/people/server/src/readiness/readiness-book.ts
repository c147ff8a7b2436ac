import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import {
  type Evidence,
  type Format,
  FORMATS,
  type Level,
  type Mentor,
  type Readiness,
  readinessOf,
  standingOf,
} from '@greenroom/people/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { type Actor, CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOperator, In } from 'typeorm';
import { PersonTable } from '../directory/person.table';
import { absentOf, mentorsOf } from './mentors';
import { EvidenceTable, MentorTable, ReadinessCapTable } from './readiness.table';

/** A piece of evidence as it was written down. */
export interface NotedEvidence extends Evidence {
  /** null: it follows from the day of training on the profile. */
  readonly id: string | null;
  readonly by: Actor | null;
}

/** Who stands at somebody's side, with their name. */
export interface KnownMentor extends Mentor {
  readonly id: string;
  readonly name: string;
}

/** How ready somebody is for a format, and who is at their side there. */
export interface FormatReadiness extends Readiness {
  readonly mentor: KnownMentor | null;
}

/** At whose side somebody stands. */
export interface Mentored {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
}

/** How ready somebody is, and all that shows it. */
export interface KnownReadiness {
  /** One for each format, in their order. */
  readonly formats: readonly FormatReadiness[];
  /** The newest first. */
  readonly evidence: readonly NotedEvidence[];
}

interface Shown {
  readonly formats: readonly Readiness[];
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
    const named = await mentorsOf(personIds, manager);
    const mentorIds = [...new Set(named.map(({ mentorId }) => mentorId))];
    const shown = await this.shownBy([...new Set([...personIds, ...mentorIds])], manager);
    const absent = await absentOf(mentorIds, this.clock.now(), manager);
    const mentorFor = (personId: string, format: Format): KnownMentor | null => {
      const found = named.find((one) => one.personId === personId && one.format === format);
      if (!found) return null;
      const { mentorId: id, name } = found;
      return { id, name, level: levelIn(format, shown.get(id)!), isAway: absent.has(id) };
    };
    return new Map(
      personIds.map((id) => {
        const { formats, evidence } = shown.get(id)!;
        return [id, { formats: formats.map((one) => ({ ...one, mentor: mentorFor(id, one.format) })), evidence }];
      }),
    );
  }

  /** At whose side somebody stands, by name. */
  async mentoredBy(mentorId: string, manager: EntityManager = this.dataSource.manager): Promise<Mentored[]> {
    const rows = await manager.findBy(MentorTable, { mentorId });
    const people = await manager.find(PersonTable, {
      select: { id: true, name: true },
      where: { id: In(rows.map(({ personId }) => personId)) },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return rows
      .map(({ personId, format }) => ({ id: personId, name: nameOf.get(personId)!, format }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format));
  }

  /** Everybody further on in a format than a level, those furthest on first. */
  async beyond(level: Level, format: Format): Promise<KnownMentor[]> {
    const manager = this.dataSource.manager;
    const people = await manager.find(PersonTable, { select: { id: true, name: true }, where: { isRemoved: false } });
    const ids = people.map(({ id }) => id);
    const [shown, absent] = [await this.shownBy(ids, manager), await absentOf(ids, this.clock.now(), manager)];
    return people
      .map(({ id, name }) => ({ id, name, level: levelIn(format, shown.get(id)!), isAway: absent.has(id) }))
      .filter((one) => one.level > level)
      .sort((a, b) => b.level - a.level || a.name.localeCompare(b.name, 'en'));
  }

  private async shownBy(personIds: readonly string[], manager: EntityManager): Promise<Map<string, Shown>> {
    const today = londonDayOf(this.clock.now());
    const noted = await inPiecesOf(personIds, (personId) =>
      manager.find(EvidenceTable, { where: { personId }, order: { on: 'DESC', id: 'DESC' } }),
    );
    const caps = await inPiecesOf(personIds, (personId) => manager.findBy(ReadinessCapTable, { personId }));
    const trained = await inPiecesOf(personIds, (id) =>
      manager.find(PersonTable, { select: { id: true, trainedOn: true }, where: { id } }),
    );
    const [notedOf, capsOf] = [byPerson(noted), byPerson(caps)];
    const trainedOn = new Map(trained.map((person) => [person.id, person.trainedOn]));
    return new Map(
      personIds.map((id) => {
        const evidence = [...(notedOf.get(id) ?? []).map(asEvidence), ...byTraining(trainedOn.get(id) ?? null)].sort(
          (a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
        );
        const capOf = (format: Format) => capsOf.get(id)?.find((row) => row.format === format)?.cap ?? null;
        return [
          id,
          { formats: FORMATS.map((format) => readinessOf(format, evidence, today, capOf(format))), evidence },
        ];
      }),
    );
  }
}

function levelIn(format: Format, { formats }: Shown): Level {
  return standingOf(formats.find((one) => one.format === format)!);
}

/** What a query finds of many people, asked in pieces that a database takes. */
async function inPiecesOf<Row>(
  ids: readonly string[],
  find: (ids: FindOperator<string>) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const piece of inPieces(ids)) rows.push(...(await find(In([...piece]))));
  return rows;
}

function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
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
