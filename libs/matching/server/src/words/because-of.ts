import type { Reason } from '@greenroom/matching/domain';
import type { Because } from '@greenroom/news/server';
import { reasonInWords } from './reason-in-words';

/** A reason as the desk reads it: the sentence, and the phrases that it rests on. */
export function becauseOf(reason: Reason): Because {
  const { code, concepts, negatives } = reason;
  return {
    code,
    sentence: reasonInWords(reason),
    concepts: concepts.map(({ id, label, phrase }) => ({ id, label, phrase })),
    negatives: negatives.map(({ id, label, phrase }) => ({ id, label, phrase })),
  };
}
