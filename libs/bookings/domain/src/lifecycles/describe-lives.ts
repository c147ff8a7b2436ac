import { BOOKING_LIFE } from './booking-life';
import { deedsOf, isEnd, type Lifecycle } from './lifecycle';
import { OFFER_LIFE } from './offer-life';
import { REQUEST_LIFE } from './request-life';

/** The three tables as Markdown, which docs/states.md holds. */
export function describeLives(): string {
  return [
    ['Request', describe(REQUEST_LIFE)],
    ['Offer', describe(OFFER_LIFE)],
    ['Booking', describe(BOOKING_LIFE)],
  ]
    .map(([name, tables]) => `## ${name}\n\n${tables}`)
    .join('\n\n');
}

function describe<State extends string, Deed extends string, Facts>(life: Lifecycle<State, Deed, Facts>): string {
  const states = Object.keys(life.states) as State[];
  const meanings = states.map((state) => {
    const standing = state === life.start ? ' (the start)' : isEnd(life, state) ? ' (an end)' : '';
    return `| ${state}${standing} | ${life.states[state]} |`;
  });
  const moves = deedsOf(life.moves).map((deed) => {
    const { from, to, guards } = life.moves[deed];
    return `| ${deed} | ${from.join(', ')} | ${to} | ${guards.map(({ words }) => words).join('; ')} |`;
  });
  return [
    '| State | Means |\n| --- | --- |',
    ...meanings,
    '\n| Deed | From | To | Only if |\n| --- | --- | --- | --- |',
    ...moves,
  ].join('\n');
}
