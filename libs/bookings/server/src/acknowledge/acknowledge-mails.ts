import { LIVENESS, WAYS } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import { TemplatedMails } from '@greenroom/notifications/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACKNOWLEDGEMENT_MAIL } from '../mails/request-templates';
import type { Asker } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { programmeIn, referenceOf, stampOf } from '../words';

/** What a producer is told once their call has been taken down. */
export interface Acknowledgement {
  readonly request: RequestTable;
  readonly asker: Asker & { readonly contact: NonNullable<Asker['contact']> };
  /** Who is on duty, or who took the call. */
  readonly officer: string;
  /** The office's number; empty: none is written down. */
  readonly phone: string;
  readonly hearBy: Instant;
}

/** The mail to whoever asked: a name, a number, what we understood, and by when they hear. */
@Injectable()
export class AcknowledgeMails {
  constructor(private readonly mails: TemplatedMails) {}

  /** Once for each version of the request. */
  async put(manager: EntityManager, { request, asker, officer, phone, hearBy }: Acknowledgement): Promise<void> {
    const { id, name, email } = asker.contact;
    await this.mails.put(manager, ACKNOWLEDGEMENT_MAIL, {
      dedupeKey: `bookings.acknowledgement ${request.id} ${request.version}`,
      to: { kind: 'contact', id, name, email },
      values: {
        programme: programmeIn(asker),
        topic: request.call.topic || 'your request',
        officer,
        'hear-by': stampOf(hearBy),
        understood: understood(request, asker).join('\n'),
        ring: phone && `Ring ${phone}, and say ${referenceOf(request)}.`,
      },
    });
  }
}

/** What was taken down of the call, a line each; what is not known is not guessed at. */
function understood(request: RequestTable, asker: Asker): string[] {
  const { topic, angle, liveness, way, minutes } = request.call;
  const how = [
    liveness && LIVENESS[liveness],
    way && WAYS[way].words,
    liveness || way ? `about ${minutes} minutes` : '',
  ];
  const lines: readonly (readonly [string, string])[] = [
    ['Programme', programmeIn(asker)],
    ['About', [topic, angle].filter(Boolean).join('. ')],
    ['TX', request.startsAt === null ? 'not settled yet' : stampOf(request.startsAt)],
    ['How', how.filter(Boolean).join(', ')],
  ];
  return lines.filter(([, words]) => words !== '').map(([name, words]) => `- ${name}: ${words}`);
}
