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
  const least = idfOf(weights.commonest);
  let length = 0;
  const take = (text: string, times: number): void => {
    reading.read(text);
    for (let at = 0; at < reading.count; at++) {
      const written = reading.written(at);
      if (knowledge.lexicon.isNoise(written)) continue;
      const known = reading.stems[at]!;
      const stem = known < 0 ? knowledge.lexicon.addStemOf(written) : known;
      if (knowledge.idf(stem) <= least) continue;
      length += times;
      const entry = counts.get(stem);
      if (entry) entry.count += times;
      else counts.set(stem, { count: times, written });
    }
  };
  take(profile.bio, 1);
  for (const { topic } of profile.tags) take(topic, weights.tagWords);
  const norm = weights.k1 * (1 - weights.b + (weights.b * length) / AVERAGE_WORDS);
  const worth = (stem: number, count: number): number =>
    milli((weights.words * knowledge.idf(stem) * (count * (weights.k1 + 1))) / (count + norm));
  return {
    stems: Int32Array.from(counts.keys()),
    worths: Int32Array.from(counts, ([stem, { count }]) => worth(stem, count)),
    written: Array.from(counts.values(), ({ written }) => written),
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
