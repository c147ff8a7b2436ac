import { type Medium, nameKey, type Place } from '@greenroom/contacts/domain';
import { type Clock, tidy } from '@greenroom/kernel';
import { oneAtATime, statement, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, LiveEvents, mustBeCurrent, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { OutletTable, ProgrammeTable } from './outlet.table';

/** Taken by whoever writes to the book of contacts after having looked at it. */
export const CONTACTS_LOCK = 4_720_631;

export interface OutletFacts {
  readonly name?: string | undefined;
  readonly media?: readonly Medium[] | undefined;
  readonly note?: string | undefined;
}

export interface ProgrammeFacts {
  readonly name?: string | undefined;
  readonly medium?: Medium | null | undefined;
  readonly note?: string | undefined;
}

/** Outlets and their programmes, each name once. */
@Injectable()
export class OutletBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All, or those whose name, or a programme's, has a word that begins so; by name. */
  async list(begun = ''): Promise<{ outlet: OutletTable; programmes: ProgrammeTable[] }[]> {
    const manager = this.dataSource.manager;
    const byName = { where: { mergedInto: IsNull() }, order: { key: 'ASC' } } as const;
    const outlets = await manager.find(OutletTable, byName);
    const programmes = await manager.find(ProgrammeTable, byName);
    const key = nameKey(begun);
    const isMeant = ({ key: name }: { key: string }) => ` ${name}`.includes(` ${key}`);
    return outlets
      .map((outlet) => ({ outlet, programmes: programmes.filter(({ outletId }) => outletId === outlet.id) }))
      .filter((one) => isMeant(one.outlet) || one.programmes.some(isMeant));
  }

  /** How many people work at each outlet on a day. */
  async contactCounts(today: string): Promise<Map<string, number>> {
    const rows = await statement<{ id: string; n: string | number }>(
      this.dataSource,
      `select outlet_id as id, count(distinct contact_id) as n from contacts_post
       where to_day is null or to_day >= :today group by outlet_id`,
      { today },
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  /** Names of outlets and programmes by id; of what was merged, the name of what stayed. */
  async names(outletIds: readonly string[], programmeIds: readonly string[], manager = this.dataSource.manager) {
    const outlets = await this.namesIn(OutletTable, outletIds, manager);
    return new Map([...outlets, ...(await this.namesIn(ProgrammeTable, programmeIds, manager))]);
  }

  private async namesIn(
    table: typeof OutletTable | typeof ProgrammeTable,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<Map<string, string>> {
    const rows = await manager.findBy<OutletTable | ProgrammeTable>(table, { id: In([...new Set(ids)]) });
    const into = rows.flatMap(({ mergedInto }) => mergedInto ?? []);
    const stayed = into.length > 0 ? await this.namesIn(table, into, manager) : new Map<string, string>();
    return new Map(rows.map(({ id, name, mergedInto }) => [id, (mergedInto && stayed.get(mergedInto)) || name]));
  }

  /**
   * A place as it is named now: of what was merged, the outlet and programme that stayed.
   * @throws Refused `outlet.not-found`, `programme.not-found`
   */
  async placeNow(place: Place, manager: EntityManager): Promise<Place> {
    const outlet = await this.standing(OutletTable, place.outletId, manager);
    if (!outlet) throw new Refused('outlet.not-found');
    const outletId = outlet.id as Place['outletId'];
    if (place.programmeId === null) return { ...place, outletId };
    const programme = await this.standing(ProgrammeTable, place.programmeId, manager);
    if (programme?.outletId !== outletId) throw new Refused('programme.not-found');
    return { ...place, outletId, programmeId: programme.id as Place['programmeId'] };
  }

  /** Puts an outlet in, or finds the one of that name. */
  add(facts: OutletFacts & { readonly name: string }, by: Actor | null): Promise<OutletTable> {
    return this.transactions.run((manager) => this.addWithin(manager, facts, by));
  }

  /** @throws Refused `request.invalid` where the name has no letter */
  async addWithin(
    manager: EntityManager,
    { name, media = [], note = '' }: OutletFacts & { readonly name: string },
    by: Actor | null,
  ): Promise<OutletTable> {
    const named = checkedName(name);
    await oneAtATime(manager, CONTACTS_LOCK);
    const known = await manager.findOneBy(OutletTable, { key: named.key });
    if (known) return known;
    const row = { ...named, id: newId(), media, note: tidy(note) ?? '', ...this.stamped(1, by) };
    await manager.insert(OutletTable, row);
    return manager.findOneByOrFail(OutletTable, { id: row.id });
  }

  /** @throws Refused `outlet.not-found`, `outlet.clash`, `outlet.known` where another one has the name */
  change(id: string, version: number, { name, media, note }: OutletFacts, by: Actor): Promise<OutletTable> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, CONTACTS_LOCK);
      const outlet = await this.standing(OutletTable, id, manager);
      if (!outlet) throw new Refused('outlet.not-found');
      mustBeCurrent(outlet, version, 'outlet.clash');
      const named = name === undefined ? undefined : checkedName(name);
      const other = named ? await manager.findOneBy(OutletTable, { key: named.key }) : null;
      if (other && other.id !== outlet.id) throw new Refused('outlet.known');
      const facts = { ...named, ...(media && { media }), ...(note !== undefined && { note: tidy(note) ?? '' }) };
      await manager.update(OutletTable, outlet.id, { ...facts, ...this.stamped(version + 1, by) });
      await this.live.publish(manager, 'contact', outlet.id, 'outlet-changed');
      return manager.findOneByOrFail(OutletTable, { id: outlet.id });
    });
  }

  /** Puts a programme of an outlet in, or finds the one of that name. */
  addProgramme(
    outletId: string,
    facts: ProgrammeFacts & { readonly name: string },
    by: Actor | null,
  ): Promise<ProgrammeTable> {
    return this.transactions.run((manager) => this.addProgrammeWithin(manager, outletId, facts, by));
  }

  /** @throws Refused `outlet.not-found`, `request.invalid` */
  async addProgrammeWithin(
    manager: EntityManager,
    outletId: string,
    { name, medium = null, note = '' }: ProgrammeFacts & { readonly name: string },
    by: Actor | null,
  ): Promise<ProgrammeTable> {
    const named = checkedName(name);
    await oneAtATime(manager, CONTACTS_LOCK);
    const outlet = await this.standing(OutletTable, outletId, manager);
    if (!outlet) throw new Refused('outlet.not-found');
    const known = await manager.findOneBy(ProgrammeTable, { outletId: outlet.id, key: named.key });
    if (known) return known;
    const row = { ...named, id: newId(), outletId: outlet.id, medium, note: tidy(note) ?? '', ...this.stamped(1, by) };
    await manager.insert(ProgrammeTable, row);
    return manager.findOneByOrFail(ProgrammeTable, { id: row.id });
  }

  /** @throws Refused `programme.not-found`, `programme.clash`, `programme.known` */
  changeProgramme(id: string, version: number, facts: ProgrammeFacts, by: Actor): Promise<ProgrammeTable> {
    const { name, medium, note } = facts;
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, CONTACTS_LOCK);
      const programme = await this.standing(ProgrammeTable, id, manager);
      if (!programme) throw new Refused('programme.not-found');
      mustBeCurrent(programme, version, 'programme.clash');
      const named = name === undefined ? undefined : checkedName(name);
      const { outletId } = programme;
      const other = named ? await manager.findOneBy(ProgrammeTable, { outletId, key: named.key }) : null;
      if (other && other.id !== programme.id) throw new Refused('programme.known');
      const told = {
        ...named,
        ...(medium !== undefined && { medium }),
        ...(note !== undefined && { note: tidy(note) ?? '' }),
      };
      await manager.update(ProgrammeTable, programme.id, { ...told, ...this.stamped(version + 1, by) });
      await this.live.publish(manager, 'contact', programme.id, 'outlet-changed');
      return manager.findOneByOrFail(ProgrammeTable, { id: programme.id });
    });
  }

  /** The one of an id, or the one that it was merged into. */
  private async standing<Row extends OutletTable | ProgrammeTable>(
    table: new () => Row,
    id: string,
    manager: EntityManager,
  ): Promise<Row | undefined> {
    const [row] = await manager.findBy(table, { id } as never);
    return row?.mergedInto ? this.standing(table, row.mergedInto, manager) : row;
  }

  private stamped(version: number, changedBy: Actor | null) {
    return { version, changedBy, changedAt: this.clock.now() };
  }
}

function checkedName(given: string): { name: string; key: string } {
  const name = tidy(given) ?? '';
  const key = nameKey(name);
  if (key === '') throw new Refused('request.invalid', [{ path: 'body.name', message: 'is missing' }]);
  return { name, key };
}
