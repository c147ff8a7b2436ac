import { londonDayOf } from '@greenroom/kernel';
import type { Page } from 'playwright-core';

/** Three who know of energy bills, two of them ready for local radio. */
export async function takeIn(page: Page, address: string): Promise<void> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${address}api/${path}`, { data });
    expect([answer.status(), path]).toEqual([200, path]);
    return (await answer.json()) as { id: string };
  };
  const on = londonDayOf(Date.now() - 30 * 24 * 3_600_000);
  for (const [at, name] of ['Ada Marlow', 'Bea Ridge', 'Cyn Quill'].entries()) {
    const { id } = await post('people', {
      name,
      email: `${name.slice(0, 3).toLowerCase()}@people.example`,
      bio: 'Advises people on prepayment meters who cannot pay their energy bills.',
      expertise: [{ topic: 'Energy bills', weight: 1 }],
    });
    for (const kind of at < 2 ? ['course', 'practice-interview', 'airing', 'mentor-yes'] : []) {
      await post(`people/${id}/readiness`, { kind, format: null, on });
    }
  }
}
