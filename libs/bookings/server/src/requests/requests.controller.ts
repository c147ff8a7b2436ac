import type { Call } from '@greenroom/bookings/domain';
import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { readPageToken, writePageToken } from '@greenroom/platform/persistence';
import { Acting, type Actor, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { Acknowledge } from '../acknowledge/acknowledge';
import { type Candidate, Candidates } from '../candidates/candidates';
import { isoOrNull } from '../words';
import { ChangeRequest } from './change-request';
import { LogCall } from './log-call';
import { SendOptions } from './send-options';
import { StepRequest } from './step-request';
import { Options } from './options';
import { placeOf, RequestBook } from './request-book';
import { RequestViews } from './request-views';

type Whole = Answer<typeof catalogue.readRequest>;

@Controller()
export class RequestsController {
  constructor(
    private readonly book: RequestBook,
    private readonly logging: LogCall,
    private readonly changing: ChangeRequest,
    private readonly stepping: StepRequest,
    private readonly naming: SendOptions,
    private readonly candidates: Candidates,
    private readonly options: Options,
    private readonly acknowledging: Acknowledge,
    private readonly views: RequestViews,
  ) {}

  @Handles(catalogue.listRequests)
  async list(
    @Input() { query }: Checked<typeof catalogue.listRequests>,
  ): Promise<Answer<typeof catalogue.listRequests>> {
    const { limit, after, show, owner } = query;
    const place = after === undefined ? undefined : readPageToken(after);
    if (after !== undefined && !place) throw new Refused('page.unknown');
    const rows = await this.book.page({ show, owner }, limit + 1, place);
    const shown = rows.slice(0, limit);
    const next = rows.length > limit && { next: writePageToken(placeOf(shown.at(-1)!)) };
    return { items: await this.views.short(shown), ...next };
  }

  @Handles(catalogue.logRequest)
  async log(@Input() { body }: Checked<typeof catalogue.logRequest>, @Acting() actor: Actor): Promise<Whole> {
    return this.views.whole(await this.logging.run(callFrom(body), actor));
  }

  @Handles(catalogue.readRequest)
  read(@Input() { params }: Checked<typeof catalogue.readRequest>): Promise<Whole> {
    return this.views.whole(params.id);
  }

  @Handles(catalogue.changeRequest)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changeRequest>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    const { version, isMine, shortlist, ...call } = body;
    await this.changing.run(params.id, version, { ...callFrom(call), isMine, shortlist }, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.triageRequest)
  async triage(
    @Input() { params, body }: Checked<typeof catalogue.triageRequest>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    await this.stepping.triage(params.id, body.version, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.readOptions)
  async readOptions(
    @Input() { params }: Checked<typeof catalogue.readOptions>,
  ): Promise<Answer<typeof catalogue.readOptions>> {
    const { id } = await this.book.find(params.id);
    const options = await this.options.of(id);
    return { items: options.map(({ offerId: _, ...one }) => ({ ...one, namedAt: isoOrNull(one.namedAt) })) };
  }

  @Handles(catalogue.sendOptions)
  async sendOptions(
    @Input() { params, body }: Checked<typeof catalogue.sendOptions>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    const { version, ...named } = body;
    await this.naming.run(params.id, version, named, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.closeRequest)
  async close(
    @Input() { params, body }: Checked<typeof catalogue.closeRequest>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    await this.stepping.close(params.id, body.version, body.outcome, body.reason, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.reopenRequest)
  async reopen(
    @Input() { params, body }: Checked<typeof catalogue.reopenRequest>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    await this.stepping.reopen(params.id, body.version, body.reason, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.acknowledgeRequest)
  async acknowledge(
    @Input() { params, body }: Checked<typeof catalogue.acknowledgeRequest>,
    @Acting() actor: Actor,
  ): Promise<Whole> {
    const hearBy = body.hearBy === undefined ? undefined : Date.parse(body.hearBy);
    await this.acknowledging.run(params.id, body.version, hearBy, actor);
    return this.views.whole(params.id);
  }

  @Handles(catalogue.listCandidates)
  async listCandidates(
    @Input() { params }: Checked<typeof catalogue.listCandidates>,
  ): Promise<Answer<typeof catalogue.listCandidates>> {
    const all = await this.candidates.of(await this.book.find(params.id));
    return {
      candidates: all.filter(({ why }) => why === undefined).map(viewOf),
      ruledOut: all.flatMap((one) => (one.why === undefined ? [] : [{ ...viewOf(one), why: one.why }])),
    };
  }
}

function viewOf({ person, lastAskedAt, why: _why, ...candidate }: Candidate) {
  const { id, name, role, region, photo } = person;
  return {
    ...candidate,
    ...{ personId: id as string, name, role, region, photo, parts: [...candidate.parts] },
    lastAskedAt: isoOrNull(lastAskedAt),
  };
}

const DATES = ['startsAt', 'replyBy', 'arriveAt', 'preCallAt', 'recordAt', 'embargoUntil'] as const;

/** What was sent, with its dates as instants; what was not sent is not in it. */
function callFrom(body: Omit<Checked<typeof catalogue.logRequest>['body'], never>): Partial<Call> {
  const dates = DATES.flatMap((name) => {
    const text = body[name];
    return text === undefined ? [] : [[name, text === null ? null : Date.parse(text)]];
  });
  const told = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return { ...told, ...Object.fromEntries(dates) } as Partial<Call>;
}
