import { type DataSource } from 'typeorm';
import { newId } from '@greenroom/platform/server';
import { seededRandom, syntheticProfiles, syntheticStories } from './synthetic';

const DAY = 86_400_000;
const OUTLETS = 20;
const TOPICS = ['housing', 'economy', 'health', 'nhs', 'education', 'climate', 'transport', 'policing', 'race', 'lgbt'];
const WORDS = 'council libraries minister hospital school union rent prices river bus court police nurse tenant'.split(
  ' ',
);

/** Fills the tables as some weeks of polling, matching and triage would; the days hold ever more stories. */
export async function seedDesk(
  dataSource: DataSource,
  { stories, people }: { readonly stories: number; readonly people: number },
): Promise<void> {
  const random = seededRandom(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  /** Low numbers far oftener than high ones. */
  const skewed = (count: number) => Math.floor(count * random() ** 3);
  const now = Date.now();
  const insert = inserter(dataSource);

  const feedIds = Array.from({ length: OUTLETS }, () => newId());
  for (const [n, id] of feedIds.entries()) {
    const memory = '{"health":"ok","failures":0,"movedAnswers":0}';
    await insert('news_feed (id, address, outlet, status, interval_ms, memory)', [
      id,
      `https://outlet${n}.example/rss`,
      `Outlet ${n}`,
      'active',
      900_000,
      memory,
    ]);
  }
  const personIds: string[] = [];
  for (const { name, bio, tags } of syntheticProfiles(people)) {
    const id = newId();
    personIds.push(id);
    const columns = 'id, reference, name, role, bio, met_by, region, changed_at, revision, is_removed';
    await insert(`people_person (${columns})`, [
      ...[id, id, name, 'Adviser', bio, 'Lea Officer'],
      pick(['Leeds', 'Hull', 'Cardiff', 'Glasgow', 'London']),
      now,
      1,
      false,
    ]);
    for (const [place, { topic, weight }] of tags.entries()) {
      await insert('people_expertise (person_id, place, topic, weight)', [id, place, topic, weight]);
    }
    await insert('people_facet (person_id, kind, place, value)', [id, 'language', 0, 'en']);
    await insert('people_facet (person_id, kind, place, value)', [id, 'language', 1, pick(['cy', 'ur', 'pl', 'bfi'])]);
    await insert('people_facet (person_id, kind, place, value)', [id, 'format', 0, pick(['tv', 'radio'])]);
    const photo = Buffer.alloc(20_000, personIds.length);
    await insert('people_photo (person_id, bytes, digest, changed_at)', [id, photo, id.repeat(2), now]);
  }
  const texts = syntheticStories(2_000);
  for (let n = 0; n < stories; n++) {
    const id = newId();
    const at = now - Math.floor(60 * DAY * (1 - n / stories));
    const text = texts[n % texts.length]!;
    const headline = `${text.title} ${pick(WORDS)} ${pick(WORDS)} marker${n}`;
    const isAnswered = random() < 0.4;
    const verdict = isAnswered
      ? 'concepts'
      : pick(['not-ours', 'not-ours', 'nothing-recognised', 'too-weak', 'nobody']);
    const chance = random();
    const triage = chance < 0.95 ? 'new' : chance < 0.98 ? 'watching' : chance < 0.99 ? 'pitching' : 'dropped';
    const owner = triage === 'new' ? null : `staff-${Math.floor(random() * 5)}`;
    await insert(
      'news_story (id, headline, summary, first_at, latest_at, source_count, triage, owner_id, version, is_answered, verdict)',
      [id, headline, text.summary, at, at, 1, triage, owner, 1, isAnswered, verdict],
    );
    await insert('news_story_text (story_id, text)', [id, `${headline} ${text.summary}`.toLowerCase()]);
    const outlets = new Set(Array.from({ length: 1 + skewed(4) }, () => skewed(OUTLETS)));
    for (const outlet of outlets) {
      const link = `https://outlet${outlet}.example/${n}`;
      await insert('news_item (id, feed_id, key, link, title, summary, published_at, seen_at, story_id)', [
        newId(),
        feedIds[outlet],
        `guid:${n}`,
        link,
        headline,
        text.summary,
        at,
        at,
        id,
      ]);
      await insert('news_story_facet (story_id, kind, value, latest_at)', [id, 'outlet', `Outlet ${outlet}`, at]);
    }
    const topics = new Set(Array.from({ length: isAnswered ? 3 : 1 }, () => TOPICS[skewed(TOPICS.length)]!));
    for (const topic of topics) {
      await insert('news_story_facet (story_id, kind, value, latest_at)', [id, 'topic', topic, at]);
    }
    const concept = { id: 'a-concept', label: 'A concept', phrase: 'council', weight: 500_000 };
    const reason = { code: verdict, concepts: [concept], negatives: [], strength: 1, threshold: 1, leaning: 0 };
    await insert('matching_story (story_id, is_answered, reason, matched_at, topics)', [
      id,
      isAnswered,
      JSON.stringify(reason),
      at,
      JSON.stringify([...topics]),
    ]);
    for (let place = 1; place <= (isAnswered ? 10 : 3); place++) {
      const part = { kind: 'tag', concept, storyPhrase: 'council', profilePhrase: 'housing', value: 500_000 };
      await insert('matching_match (story_id, place, person_id, score, parts)', [
        id,
        place,
        pick(personIds),
        1_000_000 - place,
        JSON.stringify([part, part, part]),
      ]);
    }
    await insert.flush();
  }
  await insert.flush(0);
}

/** Gathers rows and writes them by the hundred, what others refer to before what refers to it. */
export function inserter(dataSource: DataSource) {
  const waiting = new Map<string, unknown[][]>();
  let count = 0;
  /** Between stories, so that what a row refers to is never in a later batch. */
  const flush = async (least = 20_000) => {
    if (count < least) return;
    await dataSource.transaction(async (manager) => {
      for (const [into, rows] of waiting) {
        const most = Math.floor(900 / rows[0]!.length);
        for (let from = 0; from < rows.length; from += most) {
          const piece = rows.slice(from, from + most);
          const isPostgres = dataSource.options.type === 'postgres';
          let at = 0;
          const values = piece.map((row) => `(${row.map(() => (isPostgres ? `$${++at}` : '?')).join(', ')})`);
          await manager.query(`insert into ${into} values ${values.join(', ')}`, piece.flat());
        }
      }
    });
    waiting.clear();
    count = 0;
  };
  const insert = async (into: string, row: readonly unknown[]) => {
    const rows = waiting.get(into);
    if (rows) rows.push([...row]);
    else waiting.set(into, [[...row]]);
    count++;
  };
  return Object.assign(insert, { flush });
}
