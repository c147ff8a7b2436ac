import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DAY, HOUR, MINUTE } from '@greenroom/kernel';
import { type DemoContent, type DemoItem, DemoPress } from './demo-press';

const folder = path.resolve(__dirname, '../../demo');
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as never;
const content: DemoContent = {
  outlets: read('outlets'),
  stories: read('stories'),
  templates: read('templates'),
  slots: read('slots'),
};
const START = Date.parse('2026-03-29T00:30:00Z');
const press = new DemoPress(content, START);
const allAt = (now: number): DemoItem[] => content.outlets.flatMap(({ slug }) => press.published(slug, now));

describe('the demo’s press', () => {
  it('has a day of news when it begins, nothing of it from the future', () => {
    const items = allAt(START);
    expect(items.length).toBeGreaterThan(100);
    for (const { published } of items) expect(published <= START && published > START - DAY).toBe(true);
  });

  it('brings something new every minute or so, for as long as it runs', () => {
    for (const hours of [0, 1, 3, 30]) {
      const now = START + hours * HOUR;
      const fresh = allAt(now + 5 * MINUTE).filter(({ published }) => published > now);
      expect([hours, fresh.length >= 4 && fresh.length <= 30]).toEqual([hours, true]);
    }
  });

  it('takes nothing back and changes nothing while it is shown', () => {
    const before = new Map(allAt(START + 2 * HOUR).map((item) => [item.id, item]));
    for (const item of allAt(START + 2 * HOUR + MINUTE)) {
      if (before.has(item.id)) expect(item).toEqual(before.get(item.id));
    }
  });

  it('fills every slot, and finds each article that a feed links to', () => {
    const now = START + 20 * HOUR;
    const items = allAt(now);
    for (const { title, summary } of items) expect(title + summary).not.toMatch(/[{}]|undefined/);
    for (const item of items.slice(0, 10)) expect(press.find(item.id, now)).toEqual(item);
  });
});
