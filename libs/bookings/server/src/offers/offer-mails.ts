import { isToCome, LIVENESS, type Material, WAYS } from '@greenroom/bookings/domain';
import { type Clock, type Instant, listed, londonDayOf } from '@greenroom/kernel';
import { kindOf, type MailTemplate, type PlaceholderName, type ValuesFor } from '@greenroom/notifications/domain';
import { type Attachment, TemplatedMails } from '@greenroom/notifications/server';
import { type DirectoryEntry, PeopleDirectory } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  OFFER_CHANGED_MAIL,
  OFFER_FILLED_MAIL,
  OFFER_MAIL,
  OFFER_MOVED_MAIL,
  OFFER_REMINDER_MAIL,
  OFFER_WITHDRAWN_MAIL,
} from '../mails/offer-templates';
import { slotValues } from '../mails/slot-values';
import { type Asker, RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { clockAt, stampOf } from '../words';
import { AnswerLinks } from './answer-links';
import type { OfferTable } from './offer.table';

/** What a mail about an offer speaks of. */
interface Asking {
  readonly offer: OfferTable;
  readonly request: RequestTable;
  readonly asker: Asker;
  readonly person: DirectoryEntry;
}

const CHANGED: Readonly<Record<Material, string>> = {
  time: 'the time',
  angle: 'the angle',
  format: 'how you take part',
  place: 'the place',
  opponent: 'who else is on',
};

/** Of a question that is asked again. */
export interface AskedAnew {
  /** What they had been asked before otherwise. */
  readonly changed: readonly Material[];
  /** What goes with it. */
  readonly attachments?: readonly Attachment[];
}

const NOT_ASKED_BEFORE: AskedAnew = { changed: [] };

interface Manner {
  readonly isAnswered: boolean;
  readonly occasion: string;
  readonly attachments: readonly Attachment[] | undefined;
}

/** With the link that it is answered by. */
const ANSWERED = { isAnswered: true } as const;

const A_YES_IS_NOT_A_BOOKING = 'A yes is not a booking yet: we tell you as soon as the programme has said yes, too.';

/**
 * The mails of offers: the question, the reminder, and how it ended. Plain text: they are read on a bad signal. What
 * they say is a template of `mails`; here is what stands in for its placeholders.
 */
@Injectable()
export class OfferMails {
  constructor(
    private readonly mails: TemplatedMails,
    private readonly links: AnswerLinks,
    private readonly people: PeopleDirectory,
    private readonly requests: RequestBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether whoever is to be asked is still there, and has an address. */
  async reaches(manager: EntityManager, offer: OfferTable): Promise<boolean> {
    return ((await this.personOf(manager, offer))?.email ?? '') !== '';
  }

  async ask(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    { changed, attachments }: AskedAnew = NOT_ASKED_BEFORE,
  ): Promise<void> {
    const asking = await this.asking(manager, offer, request);
    if (!asking) return;
    const values = {
      ...this.slot(asking),
      ...this.replyBy(offer),
      angle: request.call.angle,
      'why-you': offer.whyYou,
      'not-a-booking': A_YES_IS_NOT_A_BOOKING,
    };
    const changes = listed(changed.map((one) => CHANGED[one]));
    if (changed.length === 0) await this.put(manager, asking, OFFER_MAIL, values, ANSWERED);
    else await this.put(manager, asking, OFFER_CHANGED_MAIL, { ...values, changes }, { ...ANSWERED, attachments });
  }

  /** Once, to whoever has not answered. */
  async remind(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<void> {
    const asking = await this.asking(manager, offer, request);
    if (!asking) return;
    const values = { ...this.slot(asking), ...this.replyBy(offer) };
    await this.put(manager, asking, OFFER_REMINDER_MAIL, values, ANSWERED);
  }

  /** The time has moved within what they gave: nothing is asked, and their link stays good. */
  async moved(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<void> {
    const asking = await this.asking(manager, offer, request);
    if (!asking) return;
    await this.put(manager, asking, OFFER_MOVED_MAIL, this.slot(asking), { occasion: ` ${request.version}` });
  }

  /** Somebody else has it, or it fell. Once it was on air that is news to nobody. */
  async ended(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    how: 'filled' | 'withdrawn',
  ): Promise<void> {
    if (!isToCome(request.startsAt, this.clock.now())) return;
    const asking = await this.asking(manager, offer, request);
    if (!asking) return;
    await this.put(manager, asking, how === 'filled' ? OFFER_FILLED_MAIL : OFFER_WITHDRAWN_MAIL, this.slot(asking));
  }

  /** undefined: whoever was asked is not there any more. */
  private async asking(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<Asking | undefined> {
    const person = await this.personOf(manager, offer);
    return person && { offer, request, person, asker: await this.requests.asker(request, manager) };
  }

  private async personOf(manager: EntityManager, { personId }: OfferTable): Promise<DirectoryEntry | undefined> {
    return personId === null ? undefined : this.people.find(personId, manager);
  }

  private async put<Name extends PlaceholderName>(
    manager: EntityManager,
    { offer, person }: Asking,
    template: MailTemplate<Name>,
    values: ValuesFor<Name>,
    { isAnswered = false, occasion = '', attachments = [] }: Partial<Manner> = {},
  ): Promise<void> {
    const { id, name, email } = person;
    await this.mails.put(manager, template, {
      // The occasion tells one of a kind from the next.
      dedupeKey: `${kindOf(template)} ${askingOf(offer)}${occasion}`,
      to: { kind: 'person', id, name, email },
      values,
      attachments,
      ...(isAnswered && { secrets: { link: this.links.of(offer.id, id) }, expiresAt: offer.dueAt! }),
    });
  }

  private slot({ request, asker }: Asking) {
    const { way, minutes, liveness } = request.call;
    const how = [way && WAYS[way].words, liveness && LIVENESS[liveness], `about ${minutes} minutes`];
    return { ...slotValues(request, asker), how: how.filter(Boolean).join(', ') };
  }

  private replyBy(offer: OfferTable) {
    return { 'reply-by': stampOf(offer.dueAt!), 'reply-by-short': this.short(offer.dueAt!) };
  }

  /** The clock alone where it is today. */
  private short(instant: Instant): string {
    return londonDayOf(instant) === londonDayOf(this.clock.now()) ? clockAt(instant) : stampOf(instant);
  }
}

/** One time that somebody is asked: of an offer that was undone, the next question is another one. */
export function askingOf({ id, sentAt }: Pick<OfferTable, 'id' | 'sentAt'>): string {
  return `${id} ${sentAt}`;
}

/** The asking that a mail of an offer was keyed by, as `askingOf` gives it; the mail is of no further occasion. */
export function askingIn(dedupeKey: string): string {
  return dedupeKey.slice(dedupeKey.indexOf(' ') + 1);
}
