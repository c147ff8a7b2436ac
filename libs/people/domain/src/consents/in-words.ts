import { dayInWords } from '@greenroom/kernel';
import type { ConsentEvent, ConsentWay } from './consent';

const WAYS: Readonly<Record<ConsentWay, (day: string) => string>> = {
  portal: () => 'in the portal',
  paper: (day) => `on paper of ${day}`,
  phone: (day) => `by phone on ${day}`,
};

/** How something was said, as a sentence goes on; of what staff wrote down with its day. */
export function saidInWords({ how, on }: Pick<ConsentEvent, 'how' | 'on'>): string {
  return WAYS[how](dayInWords(on));
}
