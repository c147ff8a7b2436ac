import { becomeFirstAdministrator } from '@greenroom/testing';

const HOUR = 3_600_000;
const PEOPLE = ['Ada Fairweather', 'Bea Ridge', 'Cyn Marlow'];
const TRAINING = ['course', 'practice-interview', 'airing', 'mentor-yes'];

/** Something of what the API answers. */
export interface Told {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly items: readonly Told[];
  readonly offers: readonly (Told & { readonly personId: string })[];
  readonly broken: unknown;
}

export interface Call {
  readonly status: number;
  readonly body: Told | undefined;
}

/** An officer who asks and books over HTTP, and those who answer; the server may be gone at any moment. */
export class BookingOffice {
  private readonly asked = new Map<string, { readonly requestId: string; readonly personId: string }>();
  private people: readonly string[] = [];
  private facts: object = {};
  private answers = 0;

  private constructor(
    private address: string,
    private readonly cookie: { Cookie: string },
  ) {}

  /** A network with three people whom the desk may offer, and a producer with an address. */
  static async open(address: string): Promise<BookingOffice> {
    const cookie = await becomeFirstAdministrator(address);
    const office = new BookingOffice(address, cookie);
    const [me] = (await office.told('GET', 'staff')).items;
    const roles = ['admin', 'desk', 'trainer', 'data-lead'];
    await office.told('PATCH', `staff/${me!.id}`, { version: me!.version, roles });
    const people = [];
    for (const name of PEOPLE) {
      const email = `${name.slice(0, 3).toLowerCase()}@people.example`;
      const { id } = await office.told('POST', 'people', { name, email, bio: 'Advises tenants.' });
      for (const kind of TRAINING)
        await office.told('POST', `people/${id}/readiness`, { kind, format: null, on: '2026-11-01' });
      people.push(id);
    }
    office.people = people;
    const outlet = await office.told('POST', 'outlets', { name: 'BBC Radio 4' });
    const programme = await office.told('POST', 'programmes', { outletId: outlet.id, name: 'Today' });
    const post = { outletId: outlet.id, programmeId: programme.id, role: 'producer' };
    const producer = { name: 'Pat Producer', mobile: '07700 900123', email: 'pat@outlet.example', post };
    const contact = await office.told('POST', 'contacts', producer);
    office.facts = {
      ...{ contactId: contact.id, outletId: outlet.id, programmeId: programme.id, askerRole: 'producer' },
      ...{ topic: 'Evictions', angle: 'What it does to tenants', places: 2 },
      ...{ liveness: 'live', way: 'phone', format: 'radio', kind: 'one-to-one', reach: 'local' },
    };
    return office;
  }

  /** The server has come back, at another port. */
  move(address: string): void {
    this.address = address;
  }

  /** Takes down a call for a slot of its day and asks everybody. Returns the ids of the offers. */
  async askEverybody(slot: number): Promise<readonly string[]> {
    const startsAt = Date.now() + (48 + slot * 4) * HOUR;
    const request = await this.told('POST', 'requests', {
      ...this.facts,
      ...{ startsAt: new Date(startsAt).toISOString(), replyBy: new Date(startsAt - HOUR).toISOString() },
    });
    const wish = { version: request.version, personIds: this.people, mode: 'each' };
    const { offers } = await this.told('POST', `requests/${request.id}/offers`, wish);
    for (const { id, personId } of offers) this.asked.set(id, { requestId: request.id, personId });
    return offers.map(({ id }) => id);
  }

  /** Pencils the first of the people in for a call of their own, all of these at one time. */
  async pencil(): Promise<Told> {
    const startsAt = Date.now() + 72 * HOUR;
    const request = await this.told('POST', 'requests', {
      ...this.facts,
      ...{ startsAt: new Date(startsAt).toISOString(), replyBy: new Date(startsAt - HOUR).toISOString() },
    });
    return this.told('POST', 'bookings', { requestId: request.id, personId: this.people[0], saidYes: true });
  }

  confirmAt(address: string, { id, version }: Told): Promise<Call> {
    return this.call('POST', `bookings/${id}/confirm`, { version, outletYesBy: 'Pat Producer' }, address);
  }

  answer(token: string): Promise<Call> {
    this.answers += 1;
    const from = { 'X-Forwarded-For': `10.${this.answers >> 8}.${this.answers & 255}.1` };
    return this.call('POST', 'answer', { token, answer: 'accept' }, this.address, from);
  }

  /** Pencils in whoever has accepted, and confirms them. Returns the booking that was told to be confirmed. */
  async confirm(offerId: string): Promise<string | undefined> {
    const pencil = await this.call('POST', 'bookings', this.asked.get(offerId));
    if (pencil.status !== 200) return undefined;
    const { id, version } = pencil.body!;
    const confirmed = await this.call('POST', `bookings/${id}/confirm`, { version, outletYesBy: 'Pat Producer' });
    return confirmed.status === 200 ? id : undefined;
  }

  /** The first entry of the audit log that does not follow the one before; null: it is whole. */
  async verify(): Promise<unknown> {
    return (await this.told('POST', 'audit/verification')).broken;
  }

  private async told(method: string, path: string, data?: object): Promise<Told> {
    const { status, body } = await this.call(method, path, data);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body!;
  }

  private async call(method: string, path: string, data?: object, address = this.address, more = {}): Promise<Call> {
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: { ...this.cookie, ...more, ...(data && { 'Content-Type': 'application/json' }) },
      ...(data && { body: JSON.stringify(data) }),
    });
    return { status: response.status, body: (await response.json()) as Told };
  }
}
