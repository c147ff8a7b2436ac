import type { Format } from '@greenroom/people/domain';
import type { Instant } from '@greenroom/kernel';
import type { Guest } from '../requests/call';
import type { AskerRole, Liveness, Way } from '../requests/request-facts';
import { feeIn, guestsIn, presenterIn } from './company-in-mail';
import { partsOf } from './mail-parts';
import { formatIn, livenessIn, minutesIn, wayIn } from './manner-in-mail';
import { findKnown, type KnownNames } from './names-known';
import { mobileIn, roleIn, senderOf } from './sender-in-mail';
import type { Making } from './meaning-of-times';
import { sentAt, timesIn } from './times-in-mail';
import { angleIn, topicIn } from './topic-in-mail';

/** What a producer's mail says of a request. What is doubtful is not there: an empty field is asked for, a wrong one is not. */
export interface MailRead {
  readonly name?: string;
  readonly email?: string;
  /** As it stands there. */
  readonly mobile?: string;
  readonly role?: AskerRole;
  /** Of the names that we know. */
  readonly contactId?: string;
  readonly outletId?: string;
  readonly programmeId?: string;
  readonly topic?: string;
  readonly angle?: string;
  readonly startsAt?: Instant;
  readonly replyBy?: Instant;
  readonly recordAt?: Instant;
  readonly arriveAt?: Instant;
  readonly preCallAt?: Instant;
  readonly liveness?: Liveness;
  readonly way?: Way;
  readonly format?: Format;
  readonly minutes?: number;
  readonly presenter?: string;
  readonly guests?: readonly Guest[];
  readonly fee?: string;
}

/** Reads a mail that somebody has pasted. Times are by London's clocks, relative to when it was sent, or to now. */
export function readMail(pasted: string, now: Instant, known: KnownNames): MailRead {
  const parts = partsOf(pasted);
  const { subject, body, signature } = parts;
  const said = `${subject}\n${body}`;
  const sender = senderOf(parts);
  const names = findKnown(parts, sender.email, known);
  const liveness = livenessIn(said);
  const format = formatIn(`${said}\n${signature}`) ?? names.format;
  const sent = sentAt(parts.date, now) ?? now;
  const { air, reply, record, arrive, call } = timesIn(subject, body, sent, makingOf(format, liveness));
  const read = {
    ...sender,
    mobile: mobileIn(signature) ?? mobileIn(body),
    role:
      roleIn(signature) ??
      roleIn(/\b(?:i am|i'm|i’m|my name is)\b[^.\n]*/i.exec(body)?.[0] ?? '') ??
      roleIn(parts.from),
    ...names,
    topic: topicIn(parts, names.names),
    angle: angleIn(body),
    ...{ startsAt: air, replyBy: reply, recordAt: record, arriveAt: arrive, preCallAt: call },
    liveness,
    way: wayIn(said),
    format,
    minutes: minutesIn(body),
    presenter: presenterIn(body),
    guests: guestsIn(body),
    fee: feeIn(body),
  };
  const { names: _, ...fields } = read;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as MailRead;
}

function makingOf(format: Format | undefined, liveness: Liveness | undefined): Making {
  if (format === 'print' || format === 'online') return 'printed';
  return liveness === 'recorded' ? 'recorded' : 'aired';
}
