/**
 * Keyset pages: a page token names the last row seen by its sort key, so that a page costs the same at any depth,
 * nothing is counted, and rows that arrive meanwhile neither repeat nor hide others.
 */
export interface PageKey {
  /** Sort value of the last row: an instant or another integer. */
  readonly at: number;
  /** The row's id, which breaks ties. */
  readonly id: string;
}

const TOKEN = /^(-?\d{1,16})~([0-9a-f-]{36})$/;

export function writePageToken(key: PageKey): string {
  return Buffer.from(`${key.at}~${key.id}`).toString('base64url');
}

/** @returns undefined for anything that `writePageToken` did not make. */
export function readPageToken(token: string): PageKey | undefined {
  const parts = TOKEN.exec(Buffer.from(token, 'base64url').toString('latin1'));
  return parts ? { at: Number(parts[1]), id: parts[2]! } : undefined;
}
