import type { AnswerOf } from '@greenroom/platform/web';
import type { IconName } from '@greenroom/platform/ui';

export type OutboxPage = AnswerOf<'listMails'>;
export type MailLine = OutboxPage['items'][number];
export type MailState = MailLine['state'];

interface StateInWords {
  readonly mark: IconName;
  /** Of one mail. */
  readonly words: string;
  /** Of the list that is narrowed down to it. */
  readonly tab: string;
}

export const STATES: Readonly<Record<MailState, StateInWords>> = {
  failed: { mark: 'clash', words: 'Failed', tab: 'Failed' },
  deferred: { mark: 'turn', words: 'To be tried again', tab: 'To be tried again' },
  queued: { mark: 'up', words: 'On its way', tab: 'On their way' },
  held: { mark: 'pause', words: 'Held', tab: 'Held' },
  sent: { mark: 'check', words: 'Sent', tab: 'Sent' },
};

/** Every state, those first that need somebody. */
export const STATE_ORDER = Object.keys(STATES) as readonly MailState[];

export function isMailState(text: string | undefined): text is MailState {
  return text !== undefined && Object.hasOwn(STATES, text);
}

/** What the outbox has come to, as the one headline of its screen. */
export function findingOf({ counts, isSending }: Pick<OutboxPage, 'counts' | 'isSending'>, isEmpty: boolean): string {
  const { failed, deferred, queued } = counts;
  if (failed > 0) return `${counted(failed)} ${failed === 1 ? 'has' : 'have'} failed`;
  if (!isSending) return 'Nothing is being sent';
  if (deferred > 0) return `${counted(deferred)} ${deferred === 1 ? 'waits' : 'wait'} to be tried again`;
  if (queued > 0) return `${counted(queued)} ${queued === 1 ? 'is' : 'are'} on ${queued === 1 ? 'its' : 'their'} way`;
  return isEmpty ? 'No mail has been written yet' : 'Every mail has gone out';
}

function counted(mails: number): string {
  return mails === 1 ? 'One mail' : `${mails} mails`;
}

/** How large an attachment is: 412 bytes, 3 kB, 1.2 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
