import { SECOND } from '@greenroom/kernel';

/** Bounds on one fetch. Milliseconds and bytes. */
export interface FetchLimits {
  readonly connectTimeout: number;
  /** For all hops together; waiting for the host's turn does not count. */
  readonly totalTimeout: number;
  /** Of the body, before and after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connectTimeout: 5 * SECOND,
  totalTimeout: 20 * SECOND,
  maxBytes: 5 * 1024 * 1024,
  maxRedirects: 5,
};
