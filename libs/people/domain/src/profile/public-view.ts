import { type ConsentEvent, isAgreed } from '../consents/consent';
import { PUBLIC_FIELDS, type PublicField } from '../consents/purposes';
import type { PersonDraft } from '../person';
import { type Missing, missingForPublic } from './missing-for-public';

/** Without these a public profile says too little to be one. */
const NEEDED: readonly PublicField[] = ['name', 'role', 'bio', 'topics'];

/** What anybody may read of somebody. */
export interface PublicProfile {
  readonly name: string;
  readonly role: string;
  readonly bio: string;
  /** Their topics, the core subjects first. */
  readonly topics: readonly string[];
  /** Whether their photo is shown. */
  readonly hasPhoto: boolean;
  /** null: not shown. */
  readonly region: string | null;
  readonly languages: readonly string[];
}

/** What is public of a profile, and what keeps it from being so. */
export interface PublicStanding {
  /** null: nothing at all. */
  readonly profile: PublicProfile | null;
  /** The parts that anybody can read. */
  readonly shown: readonly PublicField[];
  readonly missing: readonly Missing[];
  /** What they have not agreed to and would have to. */
  readonly unagreed: readonly PublicField[];
}

/**
 * What is public of somebody: of each part the value that staff have looked at, if they agree to its being shown; and
 * nothing while the profile lacks its minimum content. What somebody has lived
 * through, their formats and their access needs are never part of it.
 */
export function publicStanding(
  person: PersonDraft,
  hasPhoto: boolean,
  consents: readonly ConsentEvent[],
): PublicStanding {
  const agreed = new Set(PUBLIC_FIELDS.filter((field) => isAgreed(consents, 'public-profile', field)));
  const missing = missingForPublic(person, hasPhoto);
  const unagreed = NEEDED.filter((field) => !agreed.has(field));
  if (missing.length > 0 || unagreed.length > 0) return { profile: null, shown: [], missing, unagreed };
  const profile: PublicProfile = {
    name: person.name,
    role: person.role,
    bio: person.bio,
    topics: [...person.expertise].sort((a, b) => b.weight - a.weight).map(({ topic }) => topic),
    hasPhoto: hasPhoto && agreed.has('photo'),
    region: agreed.has('region') && person.region !== '' ? person.region : null,
    languages: agreed.has('languages') ? person.languages : [],
  };
  return { profile, shown: PUBLIC_FIELDS.filter((field) => isShown(field, profile)), missing, unagreed };
}

function isShown(field: PublicField, { hasPhoto, region, languages }: PublicProfile): boolean {
  if (field === 'photo') return hasPhoto;
  if (field === 'region') return region !== null;
  return field !== 'languages' || languages.length > 0;
}
