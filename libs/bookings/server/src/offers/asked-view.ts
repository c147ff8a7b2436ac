import { levelAsked, OPEN_OFFERS } from '@greenroom/bookings/domain';
import type { Answer, catalogue } from '@greenroom/contract';
import { type Clock, DAY } from '@greenroom/kernel';
import { offeringOf } from '@greenroom/people/domain';
import { PeopleDirectory, ReadinessBook } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan, Not } from 'typeorm';
import { type Officers, OFFICERS } from '../duty/officers.port';
import { callOf, RequestBook } from '../requests/request-book';
import { BookingTable } from '../bookings/booking.table';
import { isoOrNull } from '../words';
import { KeptTimes, keptByOffer } from '../not-free/kept-times';
import { OfferTable } from './offer.table';

type Asked = Answer<typeof catalogue.viewOffer>;
type Mine = Answer<typeof catalogue.answerMyOffer>;

/** What somebody is asked, as they see it: nothing of the others who are, nothing that is between us and the outlet. */
@Injectable()
export class AskedView {
  constructor(
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly readiness: ReadinessBook,
    private readonly kept: KeptTimes,
    private readonly dataSource: DataSource,
    @Inject(OFFICERS) private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By the link alone: what was asked, and nothing of what they said, since a mail is passed on. */
  async of(offer: OfferTable): Promise<Asked> {
    const request = await this.requests.find(offer.requestId);
    const { outlet, programme } = await this.requests.asker(request);
    const call = callOf(request);
    const person = offer.personId === null ? undefined : await this.people.find(offer.personId);
    const officer = await this.officers.onDuty();
    const { topic, angle, liveness, way, format, kind, minutes, guests, notes } = call;
    return {
      state: await this.stateOf(offer),
      name: person?.name ?? '',
      ...{ outlet, programme, topic, angle, liveness, way, format, kind, minutes },
      startsAt: isoOrNull(call.startsAt),
      arriveAt: isoOrNull(call.arriveAt),
      place: notes.place ?? '',
      presenter: notes.presenter ?? '',
      guests: guests.map(({ name, stance }) => ({ name, stance })),
      fee: notes.fee ?? '',
      travel: notes.travel ?? '',
      whyYou: offer.whyYou,
      isStretch: offer.personId !== null && (await this.isStretch(offer.personId, call)),
      sentAt: isoOrNull(offer.sentAt),
      dueAt: isoOrNull(offer.dueAt),
      booking: (await this.bookingOf(offer))?.state ?? null,
      holdAtMost: isoOrNull(call.replyBy),
      interests: '',
      offLimits: '',
      officer: officer ? { name: officer.name } : null,
      officePhone: await this.officers.phone(),
    };
  }

  /** For whoever is signed in: with what they declared, and whether they have said since that they are not free then. */
  async mine(offer: OfferTable): Promise<Mine> {
    const request = await this.requests.find(offer.requestId);
    const isFree = await this.kept.isFree(keptByOffer(offer, request));
    const own = { id: offer.id, isFree, ...(await this.declared(offer)) };
    return { ...(await this.of(offer)), ...own };
  }

  officePhone(): Promise<string> {
    return this.officers.phone();
  }

  /**
   * The offers that somebody was sent, that are not over and not a booking yet, those to be answered first; and those that
   * have ended within a day without them, so that nobody wonders where a question went. Of a request the newest alone.
   */
  async openOf(personId: string): Promise<OfferTable[]> {
    const ended = { state: In([...ENDED]), sentAt: Not(IsNull()), changedAt: MoreThan(this.clock.now() - DAY) };
    const offers = await this.dataSource.manager.find(OfferTable, {
      where: [
        { personId, state: In(OPEN_OFFERS) },
        { personId, ...ended },
      ],
    });
    const newest = new Map(offers.sort((a, b) => (a.id < b.id ? -1 : 1)).map((offer) => [offer.requestId, offer]));
    const shown: OfferTable[] = [];
    for (const offer of newest.values()) if (!(await this.bookingOf(offer))) shown.push(offer);
    return shown.sort((a, b) => TURN[a.state] - TURN[b.state] || (a.dueAt ?? 0) - (b.dueAt ?? 0));
  }

  /** What they said with this offer; else as they said it the last time, so that nobody writes it twice. */
  private async declared(offer: OfferTable): Promise<Pick<Asked, 'interests' | 'offLimits'>> {
    const { id, personId, answeredAt, interests, offLimits } = offer;
    if (answeredAt !== null || interests || offLimits || personId === null) return { interests, offLimits };
    const before = await this.dataSource.manager.findOne(OfferTable, {
      where: { personId, id: Not(id), state: In([...SAID_YES]), answeredAt: Not(IsNull()) },
      order: { answeredAt: 'DESC' },
    });
    return { interests: before?.interests ?? '', offLimits: before?.offLimits ?? '' };
  }

  /** The last one: a pencil may have been released, and another one made. */
  private async bookingOf({ requestId, personId }: OfferTable): Promise<BookingTable | null> {
    if (personId === null) return null;
    return this.dataSource.manager.findOne(BookingTable, { where: { requestId, personId }, order: { id: 'DESC' } });
  }

  private async stateOf({ id, state, requestId, personId, dueAt }: OfferTable): Promise<Asked['state']> {
    const isLate = (state === 'sent' || state === 'holding') && dueAt !== null && dueAt <= this.clock.now();
    if (isLate || state === 'expired') return 'late';
    if (state === 'withdrawn') {
      const newer = { requestId, personId: personId ?? '', id: MoreThan(id) };
      return (await this.dataSource.manager.existsBy(OfferTable, newer)) ? 'replaced' : 'withdrawn';
    }
    return STATES[state];
  }

  private async isStretch(personId: string, call: Parameters<typeof levelAsked>[0]): Promise<boolean> {
    const { formats } = await this.readiness.read(personId);
    const own = formats.find((one) => one.format === call.format);
    return own !== undefined && offeringOf(own, levelAsked(call), own.mentor).is === 'stretch';
  }
}

/** What an offer may have become after a yes. */
const SAID_YES = ['accepted', 'filled-elsewhere', 'withdrawn'] as const;
const ENDED = ['expired', 'withdrawn', 'filled-elsewhere'] as const;
/** What is to be answered comes first, what is over last. */
const TURN: Readonly<Record<OfferTable['state'], number>> = {
  ...{ sent: 0, holding: 0, accepted: 1, declined: 2 },
  ...{ draft: 2, expired: 2, withdrawn: 2, 'filled-elsewhere': 2 },
};

const STATES = {
  draft: 'withdrawn',
  sent: 'open',
  holding: 'holding',
  accepted: 'accepted',
  declined: 'declined',
  'filled-elsewhere': 'filled',
} as const;
