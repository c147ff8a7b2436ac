/** What to fetch, and what is known from the last time. */
export interface FetchRequest {
  readonly address: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** The final address that `etag` and `lastModified` came from; they go to no other. Absent: they go to every hop. */
  readonly validatedAddress?: string | undefined;
  /** `bodyHash` of the last answer: unmasks servers that answer 200 with what they sent before. */
  readonly bodyHash?: string | undefined;
}

/** What an answer carries whether or not its body is new. */
interface Answered {
  readonly finalAddress: string;
  /** The final address, where every redirect on the way to it was permanent (301 or 308). */
  readonly permanentRedirectTo?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** For how long the publisher calls the answer fresh, in milliseconds. */
  readonly freshFor?: number;
}

export interface Fetched extends Answered {
  readonly kind: 'fetched';
  /** Decompressed, at most `maxBytes`; not yet decoded to text. */
  readonly body: Uint8Array;
  readonly contentType?: string;
  /** SHA-256 of the body, base64url. */
  readonly bodyHash: string;
}

export interface Unchanged extends Answered {
  readonly kind: 'unchanged';
}

/** Why the guard let no connection happen. */
export type AddressRefusalCode =
  | 'address-unreadable'
  | 'address-scheme'
  | 'address-credentials'
  | 'address-port'
  | 'address-not-public'
  | 'redirect-to-insecure';

export interface FetchRefused {
  readonly kind: 'refused';
  readonly code: AddressRefusalCode;
  readonly sentence: string;
}

export type FetchFailureCode =
  | 'name-not-found'
  | 'connect-failed'
  | 'connect-timeout'
  | 'tls-failed'
  | 'deadline'
  | 'connection-lost'
  | 'bad-response'
  | 'too-large'
  | 'too-many-redirects'
  | 'redirect-unreadable'
  | 'encoding-unknown'
  | 'encoding-broken'
  | 'http-status';

export interface FetchFailed {
  readonly kind: 'failed';
  readonly code: FetchFailureCode;
  readonly sentence: string;
  /** Of an `http-status` failure. */
  readonly status?: number;
  /** How long the server asks to be left alone, in milliseconds, at most a day. */
  readonly retryAfter?: number;
}

/** 410: the publisher says that what was here will not come back. */
export interface Gone {
  readonly kind: 'gone';
}

export type FetchOutcome = Fetched | Unchanged | FetchRefused | FetchFailed | Gone;
