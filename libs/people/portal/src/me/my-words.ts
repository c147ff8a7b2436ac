import type { ProposedField } from '@greenroom/people/domain';
import type { Profile } from './my-profile';

/** What became of a proposal. */
export interface Fate {
  readonly words: string;
  readonly isDeclined: boolean;
}

/** What became of what I proposed for a field; undefined where nothing is proposed. */
export function fateOf(field: ProposedField, profile: Profile): Fate | undefined {
  const declined = profile.declined.find((one) => one.field === field);
  if (declined) return { words: `Not taken over: ${declined.reason}`, isDeclined: true };
  if (!profile.waiting.some((one) => one.field === field)) return undefined;
  const before = field === 'photo' ? '' : profile[field];
  return { words: `Waits for the office’s look.${before ? ` Until then: ${before}` : ''}`, isDeclined: false };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
