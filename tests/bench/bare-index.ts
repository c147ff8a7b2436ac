import { type Profile, stem, type Story } from '@greenroom/matching/domain';

/**
 * The practical limit in JavaScript: term → postings, add up, best five. No concepts, no vectors, no reasons; what a
 * matcher costs beyond it is the price of meaning.
 */
export function bareIndex(profiles: readonly Profile[]): (story: Story) => number[] {
  const postings = new Map<string, { slots: number[]; worths: number[] }>();
  profiles.forEach((profile, slot) => {
    const counts = new Map<string, number>();
    for (const { term, times } of termsOf(profile)) counts.set(term, (counts.get(term) ?? 0) + times);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? { slots: [], worths: [] };
      postings.set(term, list);
      list.slots.push(slot);
      list.worths.push(count);
    }
  });
  const flat = new Map(
    [...postings].map(([term, { slots, worths }]) => {
      const idf = Math.log(1 + profiles.length / slots.length);
      return [
        term,
        {
          slots: Int32Array.from(slots),
          worths: Float32Array.from(worths, (count) => (idf * count * 2.2) / (count + 1.2)),
        },
      ];
    }),
  );
  const sums = new Float32Array(profiles.length);
  const stems = new Map<string, string>();
  return ({ title, summary }) => {
    sums.fill(0);
    for (const word of `${title} ${summary}`.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      let term = stems.get(word);
      if (term === undefined) stems.set(word, (term = stem(word)));
      const list = STOP.has(word) ? undefined : flat.get(term);
      if (list) for (let at = 0; at < list.slots.length; at++) sums[list.slots[at]!]! += list.worths[at]!;
    }
    return bestFive(sums);
  };
}

function bestFive(sums: Float32Array): number[] {
  const best: number[] = [];
  let least = 0;
  for (let slot = 0; slot < sums.length; slot++) {
    if (sums[slot]! <= least) continue;
    best.push(slot);
    best.sort((a, b) => sums[b]! - sums[a]!);
    if (best.length > 5) best.pop();
    if (best.length === 5) least = sums[best[4]!]!;
  }
  return best;
}

function termsOf({ bio, tags }: Profile): { term: string; times: number }[] {
  const read = (text: string, times: number) =>
    (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
      .filter((word) => !STOP.has(word))
      .map((word) => ({ term: stem(word), times }));
  return [...read(bio, 1), ...tags.flatMap(({ topic }) => read(topic, 2))];
}

const STOP = new Set(
  'a an and are as at be been but by can for from had has have he her his how i in into is it its more not of on or out over s she so than that the their them they this to up was we were what when which who will with you'.split(
    ' ',
  ),
);
