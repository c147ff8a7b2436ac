import { type Profile, type Story } from '@greenroom/matching/domain';

/** Numbers from 0 to 1 that look random and are the same on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Profiles by recombination of invented sentences: two to four of them, and two to four tags. */
export function syntheticProfiles(count: number): Profile[] {
  const random = seededRandom(count);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
    bio: Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => `${pick(OPENINGS)} ${pick(SUBJECTS)}, ${pick(SUBJECTS)} and ${pick(SUBJECTS)} ${pick(ENDINGS)}.`,
    ).join(' '),
    tags: Array.from({ length: 2 + Math.floor(random() * 3) }, () => ({
      topic: pick(TAGS),
      weight: Math.round((0.3 + random() * 0.7) * 10) / 10,
    })),
  }));
}

/** Stories of our own, for where the test data is not. */
export function syntheticStories(count: number): Story[] {
  const random = seededRandom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: count }, () => ({
    title: `${pick(ACTORS)} ${pick(VERBS)} over ${pick(SUBJECTS)}`,
    summary: `A report on ${pick(SUBJECTS)} ${pick(ENDINGS)}, as ${pick(ACTORS).toLowerCase()} ${pick(VERBS)} about ${pick(SUBJECTS)}.`,
  }));
}

const OPENINGS = [
  'She speaks on',
  'He runs a small charity that works on',
  'They spent ten years in local government dealing with',
  'A former civil servant who writes about',
  'An adviser and trainer with experience of',
  'Their research covers',
  'A campaigner who began with',
  'A lawyer whose cases concern',
  'An organiser in the north who knows',
  'A teacher turned researcher of',
];
const SUBJECTS = [
  'rent arrears',
  'eviction notices',
  'damp and mould',
  'the planning system',
  'leasehold reform',
  'rough sleeping',
  'interest rates',
  'government borrowing',
  'business rates',
  'corporation tax',
  'offshore trusts',
  'small firms',
  'universal credit',
  'disability assessments',
  'the state pension',
  'food banks',
  'doorstep lending',
  'energy bills',
  'zero-hours contracts',
  'equal pay',
  'trade union ballots',
  'warehouse work',
  'apprenticeships',
  'redundancy',
  'waiting lists',
  'maternity wards',
  'crisis services',
  'hospital discharge',
  'unpaid carers',
  'care homes',
  'school funding',
  'free meals for pupils',
  'exclusions',
  'student loans',
  'nursery fees',
  'special needs support',
  'flooding',
  'river pollution',
  'heat pumps',
  'offshore wind',
  'rewilding',
  'farm subsidies',
  'fishing quotas',
  'bus services',
  'rail fares',
  'low-traffic streets',
  'electric cars',
  'potholes',
  'airport expansion',
  'asylum accommodation',
  'small boats',
  'deportation flights',
  'stop and search',
  'court backlogs',
  'probation',
  'voter identification',
  'lobbying',
  'council budgets',
  'metro mayors',
  'libraries',
  'facial recognition',
  'online harms',
  'biased algorithms',
  'local newspapers',
  'arts funding',
  'domestic abuse',
  'hate crime',
  'trans healthcare',
  'interfaith work',
  'foreign aid',
  'customs checks',
  'water companies',
  'credit unions',
];
const ENDINGS = [
  'from long experience',
  'and what they mean for ordinary families',
  'in towns that are often forgotten',
  'with plain words and good figures',
  'for radio and television',
  'after years of cuts',
  'and who pays for them',
  'on the ground in several cities',
];
const TAGS = [
  'housing',
  'renting',
  'planning',
  'economy',
  'tax',
  'finance',
  'business',
  'poverty',
  'welfare',
  'pensions',
  'food',
  'debt',
  'work and pay',
  'unions',
  'gig economy',
  'co-operatives',
  'high streets',
  'privatisation',
  'NHS',
  'mental health',
  'social care',
  'disability',
  'schools',
  'universities',
  'skills',
  'early years',
  'young people',
  'climate',
  'energy',
  'nature',
  'farming',
  'transport',
  'migration',
  'race',
  'gender',
  'LGBT+ rights',
  'faith',
  'policing',
  'prisons',
  'law',
  'civil liberties',
  'democracy',
  'local government',
  'devolution',
  'technology',
  'media',
  'international',
  'culture',
];
const ACTORS = [
  'Ministers',
  'Campaigners',
  'MPs',
  'Council leaders',
  'Unions',
  'Charities',
  'Doctors',
  'Bosses',
  'Judges',
];
const VERBS = ['warn', 'clash', 'call for action', 'face questions', 'demand answers', 'are urged to act', 'step back'];
