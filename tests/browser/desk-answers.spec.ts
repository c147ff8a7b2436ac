import { enter } from './console-page';
import { DeskPage } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();

type Answers = Record<string, object | number | Promise<object>>;

/** A desk whose list the test answers itself, page by page, or refuses with a status. */
async function openOn(answers: Answers): Promise<DeskPage> {
  const { page } = await app.open('about:blank');
  await page.route('**/api/stories?**', async (route) => {
    const answer = await answers[new URL(route.request().url()).searchParams.get('after') ?? 'first']!;
    return typeof answer === 'number'
      ? route.fulfill({ status: answer, json: { code: 'service.busy', title: 'The database is busy' } })
      : route.fulfill({ json: answer });
  });
  await page.goto(`${await app.start()}console/desk?show=all`);
  await enter(page);
  return new DeskPage(page);
}

const story = (id: string, minute: number, more: object = {}) => ({
  id: `00000000-0000-7000-8000-00000000000${id}`,
  headline: `Story ${id}`,
  summary: 'Something happened.',
  publishedAt: `2026-03-01T08:${minute}:00.000Z`,
  latestAt: `2026-03-01T08:${minute}:00.000Z`,
  sourceCount: 1,
  outlets: ['Courier'],
  topics: [],
  isAnswered: true,
  speakers: [{ personId: 'p1', name: 'Ada', photo: null, score: 900_000, reason: 'Speaks on rents.' }],
  triage: 'new',
  owner: null,
  version: 1,
  ...more,
});

it('says when earlier stories cannot be read, and reads them when asked again', async () => {
  const answers: Answers = {
    first: { items: [story('c', 30), story('b', 20)], next: 'older' },
    older: 503,
  };
  const desk = await openOn(answers);
  await desk.list.getByRole('alert').getByText('Earlier stories could not be read.').waitFor();
  await eventually(async () => expect(await desk.headlines()).toEqual(['Story c', 'Story b']));
  // Answered after the press alone: a look of the list's own, e.g. as its live stream opens late, asks for them too.
  let press!: () => void;
  const pressed = new Promise<void>((resolve) => (press = resolve));
  answers['older'] = pressed.then(() => ({ items: [story('b', 20), story('a', 10)] }));
  await desk.list.getByRole('button', { name: 'Try again' }).click();
  press();
  await desk.list.getByText('Story a').waitFor();
  await eventually(async () => expect(await desk.list.getByRole('alert').count()).toBe(0));
  await eventually(async () =>
    expect(await desk.list.getByRole('button', { name: 'Earlier stories' }).count()).toBe(0),
  );
  await eventually(async () => expect(await desk.headlines()).toEqual(['Story c', 'Story b', 'Story a']));
});

it('lets a story go that has become part of another, and keeps what a look does not reach', async () => {
  const answers: Answers = {
    first: { items: [story('d', 40), story('c', 30), story('b', 20)], next: 'older' },
    older: { items: [story('a', 10)] },
  };
  const desk = await openOn(answers);
  await desk.list.getByText('Story a').waitFor();
  answers['first'] = { items: [story('d', 40), story('b', 20)], next: 'older' };
  // Coming back to the page is a reason to look.
  await desk.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
  await desk.list.getByText('Story c').waitFor({ state: 'detached' });
  await eventually(async () => expect(await desk.headlines()).toEqual(['Story d', 'Story b', 'Story a']));
});

it('heads an item without a title with the beginning of its summary', async () => {
  const long = `${'Tenants of the tower were told on Monday to leave by the end of the week. '.repeat(2)}`.trim();
  const desk = await openOn({
    first: {
      items: [
        story('c', 30, { headline: '', summary: long }),
        story('b', 20, { headline: '', summary: 'Wards close.' }),
        story('a', 10, { headline: '', summary: '' }),
      ],
    },
  });
  await desk.list.getByText('Wards close.').waitFor();
  await eventually(async () =>
    expect(await desk.headlines()).toEqual([
      'Tenants of the tower were told on Monday to leave by the end of the week. Tenants of …',
      'Wards close.',
      'Without a title',
    ]),
  );
});

it('holds only the rows near what is read, however far one goes, and the keys find the way back', async () => {
  const LAST = 590;
  const many = Array.from({ length: LAST }, (_, n) =>
    story('x', 10, {
      id: `00000000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`,
      headline: `Story ${n + 1}${' of many words, so that it takes a line or two more than others'.repeat(n % 3)}`,
      latestAt: new Date(Date.UTC(2026, 2, 1) - n * 60_000).toISOString(),
    }),
  );
  const answers: Record<string, object> = {};
  for (let from = 0; from < LAST; from += 50) {
    const items = many.slice(from, from + 50);
    answers[from === 0 ? 'first' : String(from)] = { items, ...(from + 50 < LAST && { next: String(from + 50) }) };
  }
  const desk = await openOn(answers);
  const { page } = desk;
  await desk.list.getByText('Story 1', { exact: true }).click();
  await page.waitForURL(/0001$/);
  const last = page.locator('[aria-posinset="590"]');
  await eventually(async () => {
    await desk.list.locator('gr-pane-body').evaluate((body: { scrollTop: number }) => (body.scrollTop = 1e6));
    await last.waitFor({ timeout: 50 });
  });
  expect(await desk.rows.count()).toBeLessThan(120);
  expect(await last.getAttribute('aria-setsize')).toBe('590');

  // Up again by a page at a time: row after row, none left out, and what is in sight stays where it is.
  const seen = new Set(await desk.headlines());
  while ((await desk.scrolled()) > 0) {
    const before = await desk.scrolled();
    await desk.list.locator('gr-pane-body').evaluate((body: { scrollTop: number }) => (body.scrollTop -= 1_200));
    await eventually(async () => expect(await desk.scrolled()).toBe(Math.max(0, before - 1_200)));
    for (const headline of await desk.headlines()) seen.add(headline);
  }
  expect(seen.size).toBe(LAST);

  // From afar: the next story after the one that is open, in sight and with the keyboard.
  await desk.list.locator('gr-pane-body').evaluate((body: { scrollTop: number }) => (body.scrollTop = 1e6));
  await last.waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(/0002$/);
  await eventually(async () => expect(await page.evaluate('document.activeElement.dataset.story')).toBe(many[1]!.id));
  await eventually(async () => expect(await desk.scrolled()).toBeLessThan(200));
  expect(await desk.rows.first().getAttribute('aria-posinset')).toBe('1');
});
