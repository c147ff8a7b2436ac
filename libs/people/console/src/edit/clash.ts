import { londonClock, type Trouble } from '@greenroom/platform/web';

/** Who was first, and when. */
export function clashInWords(clash: Trouble['details']['clash']): string {
  const who = clash?.changedBy?.name ?? 'Somebody';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  return `${who} changed this profile${when}, before you did.`;
}
