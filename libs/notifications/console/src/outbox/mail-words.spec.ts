import { findingOf, isMailState, sizeInWords } from './mail-words';

const none = { queued: 0, deferred: 0, failed: 0, held: 0 };

describe('findingOf', () => {
  it.each([
    [{ ...none, failed: 1, deferred: 3 }, true, 'One mail has failed'],
    [{ ...none, failed: 12 }, false, '12 mails have failed'],
    [{ ...none, deferred: 1, queued: 2 }, true, 'One mail waits to be tried again'],
    [{ ...none, deferred: 2 }, true, '2 mails wait to be tried again'],
    [{ ...none, queued: 1 }, true, 'One mail is on its way'],
    [{ ...none, queued: 4 }, true, '4 mails are on their way'],
    [{ ...none, held: 4 }, false, 'Nothing is being sent'],
    [none, true, 'No mail has been written yet'],
  ])('%j, sending: %s → %s', (counts, isSending, finding) =>
    expect(findingOf({ counts, isSending }, true)).toBe(finding),
  );

  it('says so when all is well', () => {
    expect(findingOf({ counts: none, isSending: true }, false)).toBe('Every mail has gone out');
  });
});

it.each([
  ['failed', true],
  ['lost', false],
  ['toString', false],
  [undefined, false],
])('%s is a state: %s', (text, verdict) => expect(isMailState(text)).toBe(verdict));

it.each([
  [412, '412 bytes'],
  [2_600, '3 kB'],
  [1_240_000, '1.2 MB'],
])('%i → %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
