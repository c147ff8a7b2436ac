import { type Call, missingOf, type RequestMust } from '@greenroom/bookings/domain';
import { ContactBook, type ContactEntry, OutletBook } from '@greenroom/contacts/server';
import { type PageKey, statement } from '@greenroom/platform/persistence';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { RequestTable, ShortlistedTable } from './request.table';

export interface RequestFilter {
  readonly show: 'open' | 'closed';
  readonly owner?: string | undefined;
}

/** What a request names in the book of contacts. */
export interface Asker {
  readonly contact: ContactEntry | undefined;
  readonly outlet: string;
  readonly programme: string;
}

/** Sorts what has no deadline after all that have one. */
const NEVER = 2 ** 51;
/** Sorts what is filled, and waits for nobody, after all that is not. */
const FILLED = 2 ** 52;
const PLACE = `coalesce(request.reply_by, request.starts_at, ${NEVER}) + case when request.state = 'filled' then ${FILLED} else 0 end`;

/** Where a request stands in its list. */
export function placeOf({ id, replyBy, startsAt, closedAt, state }: RequestTable): PageKey {
  if (state === 'closed') return { id, at: closedAt! };
  return { id, at: (replyBy ?? startsAt ?? NEVER) + (state === 'filled' ? FILLED : 0) };
}

/** What outlets ask of us. */
@Injectable()
export class RequestBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactBook,
    private readonly outlets: OutletBook,
  ) {}

  /** @throws Refused `booking-request.not-found` */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<RequestTable> {
    const request = await manager.findOneBy(RequestTable, { id });
    if (!request) throw new Refused('booking-request.not-found');
    return request;
  }

  /**
   * The open ones by time left, those without a deadline after them, and last what is filled; or the closed ones, the
   * last one first.
   */
  async page({ show, owner }: RequestFilter, limit: number, after?: PageKey): Promise<RequestTable[]> {
    const isOpen = show === 'open';
    const [at, way, beyond] = isOpen ? [PLACE, '', '>'] : ['request.closed_at', 'desc', '<'];
    const rows = await statement<{ id: string }>(
      this.dataSource,
      `select id from bookings_request request
       where request.closed_at is ${isOpen ? 'null' : 'not null'} ${owner ? 'and owner_id = :owner' : ''}
       ${after ? `and (${at} ${beyond} :at or (${at} = :same and request.id ${beyond} :id))` : ''}
       order by ${at} ${way}, request.id ${way} limit :limit`,
      {
        ...{ limit, ...(owner && { owner }) },
        ...(after && { at: after.at, same: after.at, id: after.id }),
      },
    );
    return this.inOrder(rows.map(({ id }) => id));
  }

  /** In the order of the ids; those that are not there are left out. */
  async inOrder(ids: readonly string[]): Promise<RequestTable[]> {
    const rows = await this.dataSource.manager.findBy(RequestTable, { id: In([...ids]) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The requests that rows are of, by id. */
  async ofRows(rows: readonly { readonly requestId: string | null }[]): Promise<Map<string, RequestTable>> {
    const requests = await this.inOrder([...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]);
    return new Map(requests.map((request) => [request.id, request]));
  }

  /** In the officer’s order. */
  shortlist(requestId: string, manager: EntityManager = this.dataSource.manager): Promise<ShortlistedTable[]> {
    return manager.find(ShortlistedTable, { where: { requestId }, order: { place: 'ASC' } });
  }

  /** Who asks, by request. Whoever was forgotten since is nobody. */
  async askers(
    requests: readonly RequestTable[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Asker>> {
    const ids = <Key extends 'outletId' | 'programmeId' | 'contactId'>(key: Key) =>
      [...new Set(requests.flatMap((request) => request[key] ?? []))] as string[];
    const names = await this.outlets.names(ids('outletId'), ids('programmeId'), manager);
    const contacts = await this.contactsOf(ids('contactId'), manager);
    return new Map(
      requests.map(({ id, contactId, outletId, programmeId }) => [
        id,
        {
          contact: contactId === null ? undefined : contacts.get(contactId),
          outlet: (outletId && names.get(outletId)) || '',
          programme: (programmeId && names.get(programmeId)) || '',
        },
      ]),
    );
  }

  /** All in one look; only those who were merged into another one are followed. */
  private async contactsOf(ids: readonly string[], manager: EntityManager): Promise<Map<string, ContactEntry>> {
    const entries = await this.contacts.entries(ids, manager);
    const contacts = new Map(entries.map((entry) => [entry.id as string, entry]));
    for (const id of ids) {
      if (contacts.has(id)) continue;
      const contact = await this.contacts.find(id, manager);
      if (contact) contacts.set(id, contact);
    }
    return contacts;
  }

  /** Who asks, of one request. */
  async asker(request: RequestTable, manager?: EntityManager): Promise<Asker> {
    return (await this.askers([request], manager)).get(request.id)!;
  }
}

/** The call as it was taken down. */
export function callOf({ contactId, outletId, programmeId, startsAt, replyBy, call }: RequestTable): Call {
  return { ...call, contactId, outletId, programmeId, startsAt, replyBy };
}

/** A call as the columns of its request; what has no column of its own stays together. */
export function columnsOf({ contactId, outletId, programmeId, startsAt, replyBy, ...call }: Call) {
  return { contactId, outletId, programmeId, startsAt, replyBy, call };
}

/** Fields that have to be there before anybody is confirmed and are not. */
export function missingIn(request: RequestTable, { contact, outlet, programme }: Asker) {
  const { askerRole, topic, angle, liveness, way, format, startsAt, replyBy } = callOf(request);
  const must: RequestMust = {
    ...{ asker: contact?.name ?? '', askerRole, outlet, programme, mobile: contact?.mobile ?? '' },
    ...{ topic, angle, liveness, way, format, startsAt, replyBy },
  };
  return missingOf(must);
}
