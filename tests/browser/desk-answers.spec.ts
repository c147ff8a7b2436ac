import { enter } from './console-page';
import { DeskPage } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();

/** A desk whose list the test answers itself, page by page, or refuses with a status. */
async function openOn(answers: Record<string, object | number>): Promise<DeskPage> {
  const { page } = await app.open('about:blank');
  await page.route('**/api/stories?**', (route) => {
    const answer = answers[new URL(route.request().url()).searchParams.get('after') ?? 'first']!;
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
  const answers: Record<string, object | number> = {
    first: { items: [story('c', 30), story('b', 20)], next: 'older' },
    older: 503,
  };
  const desk = await openOn(answers);
  await desk.list.getByRole('alert').getByText('Earlier stories could not be read.').waitFor();
  await eventually(async () => expect(await desk.headlines()).toEqual(['Story c', 'Story b']));
  answers['older'] = { items: [story('b', 20), story('a', 10)] };
  await desk.list.getByRole('button', { name: 'Try again' }).click();
  await desk.list.getByText('Story a').waitFor();
  await eventually(async () => expect(await desk.list.getByRole('alert').count()).toBe(0));
  await eventually(async () =>
    expect(await desk.list.getByRole('button', { name: 'Earlier stories' }).count()).toBe(0),
  );
  await eventually(async () => expect(await desk.headlines()).toEqual(['Story c', 'Story b', 'Story a']));
});

it('lets a story go that has become part of another, and keeps what a look does not reach', async () => {
  const answers: Record<string, object | number> = {
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
