import type { Answer, catalogue } from '@greenroom/contract';
import { type ConsentEvent, publicStanding } from '@greenroom/people/domain';
import type { DirectoryEntry } from '../directory/people-directory';
import { photoVersion } from '../photos/photo-address';
import type { Proposal } from '../reviews/proposal-book';

/** Somebody's profile as they see it themselves. */
export function myProfile(
  person: DirectoryEntry,
  network: string,
  consents: readonly ConsentEvent[],
  proposals: readonly Proposal[],
): Answer<typeof catalogue.readMe> {
  const { id, name, role, bio, region, trainedOn, metBy, version } = person;
  const { profile, shown, missing, unagreed } = publicStanding(person, person.photo !== null, consents);
  return {
    ...{ id, network, version, name, role, bio, region, trainedOn, metBy },
    photo: person.photo && person.photo.replace(/^.*\/photo/, '/api/me/photo'),
    languages: [...person.languages],
    formats: [...person.formats],
    expertise: [...person.expertise],
    livedExperience: [...person.livedExperience],
    public: { isPublic: profile !== null, shown: [...shown], missing: [...missing], unagreed: [...unagreed] },
    waiting: proposals
      .filter(({ state }) => state === 'open')
      .map(({ field, text, digest, proposedAt }) => ({
        field,
        value: digest ? `/api/me/photo/proposed?v=${photoVersion(digest)}` : text,
        proposedAt: new Date(proposedAt).toISOString(),
      })),
    declined: proposals
      .filter(({ state }) => state === 'declined')
      .map(({ field, text, reason, decidedAt }) => ({
        ...{ field, value: text, reason: reason! },
        decidedAt: new Date(decidedAt!).toISOString(),
      })),
  };
}
