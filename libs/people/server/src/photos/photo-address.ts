/** Where a person's photo is asked for; another photo, another address. */
export function photoAddress(personId: string, digest: string): string {
  return `/api/people/${personId}/photo?v=${photoVersion(digest)}`;
}

/** So much of a digest as tells a person's photos apart. */
export function photoVersion(digest: string): string {
  return digest.slice(0, 16);
}
