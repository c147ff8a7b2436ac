import { becomeFirstAdministrator, MailSink } from '@greenroom/testing';
import { PASSWORD } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const [ADA, LEA, DANI] = ['ada@charity.example', 'lea@charity.example', 'dani@people.example'];
const NEW = 'a quite different phrase';

/** Every page that a mail of ours leads to, and what stands at its head for whoever is not signed in. */
const PAGES: Readonly<Record<string, string | RegExp>> = {
  '/console/new-password': 'Choose a new password',
  '/console/welcome': 'Welcome, Lea Moss',
  '/me': 'Sign in',
  '/offer': /^A programme would like you /,
  '/sign-in': 'Welcome',
};

let sink: MailSink;
let address: string;
beforeEach(async () => {
  sink = await MailSink.open();
  const mail = { SMTP_URL: sink.url, MAIL_FROM: 'press@charity.example' };
  address = await app.start({ ...mail, TWO_FACTOR: 'none' });
});
afterEach(() => sink.close());

type Headers = Readonly<Record<string, string>>;
/** As far as this reads what came back. */
interface Said {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly items: readonly { readonly id: string }[];
  readonly counts: { readonly queued: number };
  readonly person: unknown;
}

async function call(method: string, path: string, body?: object, headers: Headers = {}) {
  const response = await fetch(`${address}api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const Cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { status: response.status, said: (await response.json()) as Said, signedIn: { Cookie } };
}

const tokenIn = (link: string) => new URL(link).hash.slice(1);
const linksIn = (text: string): readonly string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** A spokesperson who has proposed another bio, and is told that it was not taken over. */
async function declineProposal(admin: Headers): Promise<void> {
  await call('POST', 'people', { name: 'Danielle Achebe', email: DANI }, admin);
  await call('POST', 'sign-in-links', { email: DANI });
  const token = tokenIn(linksIn((await sink.waitFor(DANI)).text)[0]!);
  const { signedIn: dani } = await call('POST', 'session', { token });
  const { version } = (await call('GET', 'me', undefined, dani)).said;
  await call('PATCH', 'me', { version, bio: 'I advise renters.' }, dani);
  const [review] = (await call('GET', 'reviews', undefined, admin)).said.items;
  sink.received.length = 0;
  await call('POST', `reviews/${review!.id}`, { verdict: 'decline', reason: 'A little more, please.' }, admin);
}

/** Asks her whether she would speak tomorrow. Returns the request's place in the API. */
async function askOffer(admin: Headers): Promise<string> {
  const [dani] = (await call('GET', 'people', undefined, admin)).said.items;
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const facts = { topic: 'Evictions', startsAt: at(30), replyBy: at(28) };
  const { id, version } = (await call('POST', 'requests', facts, admin)).said;
  await call('POST', `requests/${id}/offers`, { version, personIds: [dani!.id], mode: 'each' }, admin);
  return `requests/${id}`;
}

/** All that the office can see: who there is, who is signed in, what was done, and which mails there are. */
async function everything(admin: Headers, request: string): Promise<string> {
  const places = [request, 'staff', 'account/sessions', 'people', 'reviews', 'outbox?limit=100', 'audit?limit=100'];
  const seen = await Promise.all(places.map(async (place) => (await call('GET', place, undefined, admin)).said));
  return JSON.stringify(seen).replace(/"seenAt":"[^"]*"/g, '');
}

it('lets programs open every link of every mail, scripts and all, and each goes on to count', async () => {
  const admin = await becomeFirstAdministrator(address);
  await declineProposal(admin);
  await call('POST', 'staff', { name: 'Lea Moss', email: LEA, roles: ['desk'] }, admin);
  await call('POST', 'password-links', { email: ADA });
  await sink.waitFor(DANI);
  await call('POST', 'sign-in-links', { email: DANI });
  const request = await askOffer(admin);
  await Promise.all([sink.waitFor(LEA), sink.waitFor(ADA), sink.waitFor(DANI, { nth: 3 })]);
  const links = sink.received.flatMap(({ text, html }) => linksIn(text + (html ?? '')));
  expect(links.map((link) => new URL(link).pathname).sort()).toEqual(Object.keys(PAGES));

  // A mail is here a moment before it is written down as sent.
  const isSettled = async () => (await call('GET', 'outbox', undefined, admin)).said.counts.queued === 0;
  await eventually(async () => expect(await isSettled()).toBe(true));

  const before = await everything(admin, request);
  for (const link of links) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await (await fetch(link, { method })).text();
    const { page, context } = await app.open(link);
    const heading = page.getByRole('heading', { level: 1, name: PAGES[new URL(link).pathname]!, exact: true });
    await heading.waitFor();
    await page.waitForLoadState('networkidle');
    const session = await (await page.request.get(`${address}api/session`)).json();
    expect([link, session.session, session.person]).toEqual([link, null, null]);
    await context.close();
  }
  expect(await everything(admin, request)).toBe(before);

  const linkTo = (path: string) => tokenIn(links.find((link) => new URL(link).pathname === path)!);
  const yes = { token: linkTo('/offer'), answer: 'accept' };
  expect((await call('POST', 'answer', yes)).said).toMatchObject({ state: 'accepted' });
  const enter = (email: string, password: string) => call('POST', 'session', { email, password });
  expect((await call('POST', 'session', { token: linkTo('/sign-in') })).said.person).toMatchObject({ email: DANI });
  for (const [path, email] of [
    ['/console/welcome', LEA],
    ['/console/new-password', ADA],
  ] as const) {
    expect((await call('POST', 'passwords', { token: linkTo(path), password: NEW })).said).toEqual({ email });
    expect((await enter(email, NEW)).status).toBe(200);
  }
  expect((await enter(ADA, PASSWORD)).status).toBe(401);
});
