import type { Whole } from '../words/request-in-words';

type Change = Whole['history'][number];

const REQUEST: Readonly<Record<string, string>> = {
  log: 'took the call down',
  acknowledge: 'wrote to whoever asked that we are on it',
  change: 'changed the facts',
  triage: 'checked the facts',
  match: 'began to look for people',
  ask: 'began to ask',
  'send-options': 'sent names to the producer',
  fill: 'every place is confirmed',
  empty: 'a place is open again',
  close: 'closed it',
  reopen: 'took it up again',
};
const OFFER: Readonly<Record<string, string>> = {
  draft: 'put {name} on the list',
  send: 'asked {name}',
  hold: 'held for {name}',
  accept: 'yes from {name}',
  decline: 'no from {name}',
  'take-back': '{name} took the yes back',
  undo: 'took the no of {name} back',
  lapse: 'the reply time of {name} ended',
  withdraw: 'withdrew the offer to {name}',
  end: 'the offer to {name} ended',
  fill: 'told {name} that it is filled',
};
const BOOKING: Readonly<Record<string, string>> = {
  pencil: 'pencilled {name}',
  confirm: 'confirmed {name}',
  release: 'released {name}',
  'ask-again': 'asked {name} again',
  're-confirm': 'confirmed {name} again',
  'stand-down': 'the outlet stood {name} down',
  pull: 'pulled {name}',
  move: 'moved {name} within the time that they gave',
};

export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly words: string;
  readonly by: string;
  readonly reason: string;
}

/** What happened, the newest first, in words. That somebody is put on the list is not told where they are asked at once. */
export function historyInWords({ history, offers, bookings }: Pick<Whole, 'history' | 'offers' | 'bookings'>) {
  const names = new Map([...offers, ...bookings].map(({ id, name }) => [id, name]));
  const replaced = new Map(bookings.map(({ id, replaces }) => [id, replaces && names.get(replaces)]));
  return history.flatMap((change): HistoryLine[] => {
    if (change.deed === 'draft' && isSentAtOnce(change, history)) return [];
    const said = { request: REQUEST, offer: OFFER, booking: BOOKING }[change.subject][change.deed] ?? change.deed;
    const before = change.deed === 'pencil' ? replaced.get(change.subjectId) : undefined;
    const words = `${said.replace('{name}', names.get(change.subjectId) ?? 'somebody')}${before ? ` instead of ${before}` : ''}`;
    const by = change.by.kind === 'system' ? 'Greenroom' : (change.by.name ?? 'Somebody');
    return [{ id: change.id, at: change.at, words, by, reason: /^[a-z-]+$/.test(change.reason) ? '' : change.reason }];
  });
}

function isSentAtOnce({ subjectId, at }: Change, history: readonly Change[]): boolean {
  return history.some((one) => one.subjectId === subjectId && one.deed === 'send' && one.at === at);
}
