import { firstInWords, type Trouble } from '@greenroom/platform/web';

/** Who was first, and when. */
export function clashInWords(clash: Trouble['details']['clash']): string {
  return firstInWords(clash, 'this profile');
}
