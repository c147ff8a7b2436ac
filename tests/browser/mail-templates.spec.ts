import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();
let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

/** A spokesperson, a call for the day after tomorrow, and the offer of it to them. */
async function offer(page: Page, address: string): Promise<void> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${address}api/${path}`, { data });
    expect([answer.status(), path]).toEqual([200, path]);
    return (await answer.json()) as { id: string; version: number };
  };
  const expertise = [{ topic: 'Energy bills', weight: 1 }];
  const person = await post('people', { name: 'Bea Ridge', email: 'bea@people.example', bio: 'Advises.', expertise });
  const on = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  for (const kind of ['course', 'practice-interview', 'airing', 'mentor-yes']) {
    await post(`people/${person.id}/readiness`, { kind, format: null, on });
  }
  const [startsAt, replyBy] = [48, 40].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const facts = { liveness: 'live', way: 'phone', format: 'radio', kind: 'one-to-one', reach: 'local' };
  const request = await post('requests', { topic: 'Energy bills', ...facts, startsAt, replyBy });
  const { version } = (await (await page.request.get(`${address}api/requests/${request.id}`)).json()) as {
    version: number;
  };
  await post(`requests/${request.id}/offers`, { version, personIds: [person.id], mode: 'first' });
}

it('writes an offer in words of the office’s own, tries them, and sends a real one in them', async () => {
  const address = await office.start({ SMTP_URL: sink.url, MAIL_FROM: 'Press office <press@charity.example>' });
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.getByRole('link', { name: 'Mail templates', exact: true }).click();
  await page.getByText('All in the default words').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Offer When/ }).click();
  const [text, preview] = [page.getByLabel('Text', { exact: true }), page.getByRole('region', { name: 'Preview' })];
  await preview.getByText('Would you speak on').waitFor();

  // What is typed is in the preview at once; without its link it is not saved, and not sent.
  await text.fill('Dear {{name}},\n\ncan you help us on air?\n\n{{reply-by}} {{not-a-booking}}');
  await preview.getByText('can you help us on air?').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Put in {{link}}: without it nobody can answer.').waitFor();
  await expectAccessible(page);
  await text.press('Control+End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '{{link}}' }).press('Enter');
  await eventually(async () => expect(await text.inputValue()).toMatch(/\n\{\{link\}\}$/));

  await page.getByRole('button', { name: 'Send me a test' }).press('Enter');
  await page.getByText('A test is on its way to ada@charity.example.').waitFor();
  const test = await sink.waitFor('ada@charity.example');
  expect(test.subject).toMatch(/^\[Test\] \[Reply by 14:20\] First Light/);
  expect(test.text).toContain('can you help us on air?');

  // Nobody leaves unasked what is not saved.
  await page.getByRole('link', { name: /^Reminder When/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('Saved. Mails from now on say this.').waitFor();
  await page.getByText('One in your own words').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Preview' }).click();
  await preview.getByText('can you help us on air?').waitFor();
  await expectAccessible(page);

  await offer(page, address);
  const mail = await sink.waitFor('bea@people.example');
  expect(mail.subject).toMatch(/^\[Reply by .*\] a programme, .* live – Energy bills$/);
  expect(mail.text).toMatch(
    /^Dear Bea Ridge,\s+can you help us on air\?\s+.* A yes is not a booking yet: .*\s+http\S+\/offer#\S+\s*$/,
  );
  expect(trouble).toEqual([]);
});
