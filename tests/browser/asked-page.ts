import type { MailSink } from '@greenroom/testing';
import { DANI, type PortalBegun } from './portal-page';

const HOUR = 3_600_000;

/** Something of what the API answers. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly startsAt: string;
  readonly offers: readonly Told[];
  readonly bookings: readonly Told[];
  readonly reason: string | null;
  readonly words: string;
  readonly interests: string;
  readonly history: readonly { readonly subject: string; readonly deed: string; readonly to: string }[];
}

/** An officer at work on one request, over the API. */
export class Asking {
  request!: Told;

  constructor(private readonly begun: PortalBegun) {}

  async call(method: string, path: string, data?: object): Promise<Told> {
    const { officer, address } = this.begun;
    const response = await officer.request.fetch(`${address}api/${path}`, { method, ...(data && { data }) });
    if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as Told;
  }

  /** Takes down a call for tomorrow evening, with everything that has to be there. */
  async log(facts: object = {}): Promise<this> {
    const outlet = await this.call('POST', 'outlets', { name: 'BBC Radio 4' });
    const programme = await this.call('POST', 'programmes', { outletId: outlet.id, name: 'Today' });
    const post = { outletId: outlet.id, programmeId: programme.id, role: 'producer' };
    const contact = await this.call('POST', 'contacts', { name: 'Pat Producer', mobile: '07700 900123', post });
    const startsAt = Date.now() + 30 * HOUR;
    this.request = await this.call('POST', 'requests', {
      ...{ contactId: contact.id, outletId: outlet.id, programmeId: programme.id, askerRole: 'producer' },
      ...{ topic: 'Evictions', angle: 'What the delay means for tenants' },
      ...{ liveness: 'live', way: 'studio', format: 'radio', kind: 'one-to-one', reach: 'national' },
      ...{ startsAt: at(startsAt), replyBy: at(startsAt - 2 * HOUR), arriveAt: at(startsAt - HOUR / 2) },
      guests: [{ name: 'A minister', stance: 'against' }],
      notes: { place: 'Broadcasting House', travel: 'Car both ways', fee: '£150', presenter: 'Mishal Quaye' },
      ...facts,
    });
    return this;
  }

  /** Asks people, and resolves with their offers. */
  async ask(personIds: readonly string[], mode = 'each'): Promise<readonly Told[]> {
    const whyYou = 'We thought of you because you know temporary homes and housing benefit.';
    const { version } = await this.now();
    const { offers } = await this.call('POST', `requests/${this.request.id}/offers`, {
      ...{ version, personIds, mode, whyYou },
    });
    return offers;
  }

  now(): Promise<Told> {
    return this.call('GET', `requests/${this.request.id}`);
  }

  /** What was said by whom was asked, as the office sees it. */
  async offer(id: string): Promise<Told> {
    return (await this.now()).offers.find((one) => one.id === id)!;
  }

  /** How often a step was taken in the life of an offer. */
  async times(deed: string): Promise<number> {
    return (await this.now()).history.filter((one) => one.subject === 'offer' && one.deed === deed).length;
  }
}

/** The link of the nth mail that asks somebody, from 1. */
export async function askedLink(sink: MailSink, { nth = 1, of = DANI } = {}): Promise<string> {
  return askedLinkIn((await sink.waitFor(of, { like: ASKING, nth })).text);
}

const ASKING = /http\S+\/offer#[\w.-]+/;
export const askedLinkIn = (text: string) => ASKING.exec(text)![0];

function at(instant: number): string {
  return new Date(instant).toISOString();
}
