import type { Instant } from '@greenroom/kernel';
import type { Whole } from '../words/request-in-words';
import { type Asked, askedOf } from './answers';

/** Somebody who could take the place of whoever is booked. */
export interface SwapChoice {
  readonly personId: string;
  readonly name: string;
  /** Their yes is written down; else the officer says that they gave it by phone. */
  readonly isYes: boolean;
}

/** Those who have said yes first, then whoever was asked and has not said no. */
export function swapChoices(
  request: Pick<Whole, 'offers' | 'bookings'>,
  { personId }: Pick<Asked, 'personId'>,
  now: Instant,
) {
  const others = askedOf(request, now).filter((one) => one.personId !== '' && one.personId !== personId);
  const choices = others.flatMap(({ personId, name, state, weight }): SwapChoice[] => {
    const isYes = state === 'accepted' || state === 'pencilled';
    const mayStill = weight === 'asked' || STILL.includes(state);
    return isYes || mayStill ? [{ personId, name, isYes }] : [];
  });
  return choices.sort((a, b) => Number(b.isYes) - Number(a.isYes));
}

const STILL: readonly string[] = ['holding', 'expired', 'filled-elsewhere', 'released'];
