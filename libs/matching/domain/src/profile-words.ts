import { type Knowledge } from './compile-knowledge';
import { type Profile } from './knowledge';
import { type Reading } from './reading';
import { idfOf } from './idf';
import { milli, type Weights } from './weights';

/** The telling stems of a profile with their BM25 worth (whole thousandths) and the word as written. */
export interface ProfileWords {
  readonly stems: Int32Array;
  readonly worths: Int32Array;
  readonly written: readonly string[];
}

/** A profile of so many telling words is neither long nor short. */
const AVERAGE_WORDS = 30;

/** Reads bio and tags with `reading`. New stems get a number, so that stories can meet them. */
export function profileWords(profile: Profile, reading: Reading, knowledge: Knowledge, weights: Weights): ProfileWords {
  const counts = new Map<number, { count: number; written: string }>();
  const texts = [profile.bio, ...profile.tags.map(({ topic }) => topic)];
  const least = idfOf(weights.commonest);
  let length = 0;
  texts.forEach((text, index) => {
    reading.read(text);
    const times = index === 0 ? 1 : weights.tagWords;
    for (let at = 0; at < reading.count; at++) {
      const written = reading.phrase(at, at);
      const stem = knowledge.lexicon.addStemOf(written);
      if (stem < 0 || knowledge.idf(stem) <= least) continue;
      length += times;
      const entry = counts.get(stem) ?? { count: 0, written };
      counts.set(stem, { ...entry, count: entry.count + times });
    }
  });
  const norm = weights.k1 * (1 - weights.b + (weights.b * length) / AVERAGE_WORDS);
  const entries = [...counts].map(([stem, { count, written }]) => {
    const idf = knowledge.idf(stem);
    return { stem, written, worth: milli((weights.words * idf * (count * (weights.k1 + 1))) / (count + norm)) };
  });
  return {
    stems: Int32Array.from(entries, ({ stem }) => stem),
    worths: Int32Array.from(entries, ({ worth }) => worth),
    written: entries.map(({ written }) => written),
  };
}

/** Where the profile's wording points (length 1); undefined without vectors. */
export function profileVector(
  profile: Profile,
  reading: Reading,
  knowledge: Knowledge,
  weights: Weights,
): Float32Array | undefined {
  reading.read(profile.tags.map(({ topic }) => topic).join('. '), profile.bio);
  return knowledge.texts?.of(reading, weights.tagDirections);
}
