import type { MailTemplate, PlaceholderName, ValuesFor } from '@greenroom/notifications/domain';
import { type Attachment, TemplatedMails } from '@greenroom/notifications/server';
import { PeopleDirectory, type PersonEvent, writeInvitation } from '@greenroom/people/server';
import { PublicAddress, readSender, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BOOKING_MAILS, type BookingNews, PRODUCER_MAILS, PRODUCER_OTHER_MAILS } from '../mails/booking-templates';
import { slotValues } from '../mails/slot-values';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { eventOf } from './booking-events';
import type { BookingTable } from './booking.table';

export type { BookingNews };

interface Recipient {
  readonly kind: 'person' | 'contact';
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What mails of a booking speak of. */
interface About {
  readonly booking: BookingTable;
  readonly event: PersonEvent;
  readonly producer: Recipient | undefined;
  readonly values: ValuesFor<'slot' | 'programme' | 'when' | 'topic'>;
}

/** A pencil is in nobody's calendar. */
const NOT_INVITED: readonly BookingTable['state'][] = ['pencilled', 'released'];

/** Tells the person and the producer of a booking, with an invitation for their calendars, or that it has fallen. */
@Injectable()
export class BookingMails {
  constructor(
    private readonly mails: TemplatedMails,
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly address: PublicAddress,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Nothing to those without an address; what a contact wishes is asked where mails leave. */
  async tell(manager: EntityManager, booking: BookingTable, request: RequestTable, news: BookingNews): Promise<void> {
    const person = await this.personOf(manager, booking);
    if (!person) return;
    const about = await this.about(manager, booking, request);
    await this.put(manager, about, BOOKING_MAILS[news], person, about.values, news);
    const values = { ...about.values, person: person.name };
    await this.put(manager, about, PRODUCER_MAILS[news], about.producer, values, news);
  }

  /** Only the person; the producer is told otherwise. */
  async tellPerson(manager: EntityManager, booking: BookingTable, request: RequestTable, news: BookingNews) {
    const person = await this.personOf(manager, booking);
    const about = await this.about(manager, booking, request);
    await this.put(manager, about, BOOKING_MAILS[news], person, about.values, news);
  }

  /**
   * Tells the producer who comes in whose place. Where the first was confirmed, the mail takes their invitation back;
   * the invitation for the second goes by itself, once they are confirmed.
   */
  async tellOfSwap(
    manager: EntityManager,
    ended: BookingTable,
    begun: BookingTable,
    request: RequestTable,
    agreedWith: string | undefined,
  ): Promise<void> {
    const [before, next] = [await this.personOf(manager, ended), await this.personOf(manager, begun)];
    if (!before || !next) return;
    const about = await this.about(manager, ended, request);
    const person = next.role ? `${next.name} (${next.role})` : next.name;
    const values = { ...about.values, person, 'instead-of': before.name };
    const { swapped, swapProposed } = PRODUCER_OTHER_MAILS;
    if (agreedWith === undefined) return this.put(manager, about, swapProposed, about.producer, values, 'swapped');
    await this.put(manager, about, swapped, about.producer, { ...values, 'agreed-with': agreedWith }, 'swapped');
  }

  /** What was agreed has changed: the producer hears that we ask, and both calendars stop promising it. */
  async tellOfAsking(manager: EntityManager, booking: BookingTable, request: RequestTable): Promise<void> {
    const person = await this.personOf(manager, booking);
    if (!person) return;
    const about = await this.about(manager, booking, request);
    const values = { ...about.values, person: person.name };
    await this.put(manager, about, PRODUCER_OTHER_MAILS.askedAgain, about.producer, values, 'asked-again');
  }

  /** The invitation as it stands now, for a mail to the person that is not ours; none to whoever has no address. */
  async invitationTo(manager: EntityManager, booking: BookingTable, request: RequestTable): Promise<Attachment[]> {
    const person = await this.personOf(manager, booking);
    if (!person || person.email === '' || NOT_INVITED.includes(booking.state)) return [];
    return [this.invitation((await this.about(manager, booking, request)).event, person)];
  }

  /** Whoever was booked has been taken out: the producer is told, and without their name. */
  async tellOfLoss(manager: EntityManager, booking: BookingTable, request: RequestTable): Promise<void> {
    const about = await this.about(manager, booking, request);
    await this.put(manager, about, PRODUCER_OTHER_MAILS.lost, about.producer, about.values, 'pulled');
  }

  private async personOf(manager: EntityManager, { personId }: BookingTable) {
    const person = personId === null ? undefined : await this.people.find(personId, manager);
    return (
      person && { kind: 'person' as const, id: person.id, name: person.name, email: person.email, role: person.role }
    );
  }

  private async about(manager: EntityManager, booking: BookingTable, request: RequestTable): Promise<About> {
    const asker = await this.requests.asker(request, manager);
    const { contact } = asker;
    return {
      booking,
      event: eventOf(booking, request, asker),
      producer: contact && { kind: 'contact', id: contact.id, name: contact.name, email: contact.email },
      values: slotValues({ call: request.call, startsAt: booking.startsAt }, asker),
    };
  }

  private async put<Name extends PlaceholderName>(
    manager: EntityManager,
    { booking, event }: About,
    template: MailTemplate<Name>,
    to: Recipient | undefined,
    values: ValuesFor<Name>,
    news: BookingNews | 'swapped' | 'asked-again',
  ): Promise<void> {
    // An invitation needs an address, too.
    if (!to || to.email === '') return;
    const dedupeKey = `bookings.${news} ${booking.id} ${booking.version} ${to.kind}`;
    const attachments = NOT_INVITED.includes(booking.state) ? [] : [this.invitation(event, to)];
    await this.mails.put(manager, template, { dedupeKey, to, values, attachments });
  }

  private invitation(event: PersonEvent, to: Recipient) {
    const host = new URL(this.address.of('/')).hostname;
    return {
      name: event.isCancelled ? 'cancelled.ics' : 'invitation.ics',
      type: `text/calendar; charset=utf-8; method=${event.isCancelled ? 'CANCEL' : 'REQUEST'}`,
      content: writeInvitation({ event, host, from: this.from(host), to }),
    };
  }

  private from(host: string) {
    const sender = this.settings.MAIL_FROM ? readSender(this.settings.MAIL_FROM) : undefined;
    return { name: this.settings.NETWORK_NAME, email: sender?.address ?? `press@${host}` };
  }
}
