import type { RequestState } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import type { StripStep } from '@greenroom/platform/ui';
import { londonTime } from '@greenroom/platform/web';
import { STAGE_ORDER, STAGES, type Whole } from '../words/request-in-words';

/** The stages of a request for its strip, each with when it came about or what it waits for. */
export function stepsOf(request: Whole, now: Instant): StripStep[] {
  return STAGE_ORDER.map((stage) => ({ name: STAGES[stage], note: noteOf(stage, request, now) }));
}

/** Which of its stages a request is at; one that is closed is past them all. */
export function stageOf({ state }: Whole): number {
  const at = STAGE_ORDER.findIndex((stage) => stage === state);
  return at < 0 ? STAGE_ORDER.length : at;
}

function noteOf(stage: Exclude<RequestState, 'closed'>, request: Whole, now: Instant): string {
  const { state, offers, replyBy, confirmed, places, history } = request;
  const asked = offers.filter(({ sentAt }) => sentAt !== null).length;
  if (stage === 'offered-out' && state === stage) return `now, ${asked} asked`;
  if (stage === 'options-sent' && state !== stage && replyBy && stageOf(request) < STAGE_ORDER.indexOf(stage))
    return `names by ${londonTime(Date.parse(replyBy), now)}`;
  if (stage === 'filled' && state !== stage)
    return places > 1 ? `${confirmed} of ${places} confirmed` : 'needs both yeses';
  const change = history.find(({ subject, to, deed }) => subject === 'request' && to === stage && deed !== 'change');
  if (!change) return '';
  const by = change.by.name?.split(' ')[0];
  return [londonTime(Date.parse(change.at), now), by].filter(Boolean).join(', ');
}
