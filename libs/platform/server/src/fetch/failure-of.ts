import { AddressRefused } from './address-guard';
import { type FetchFailed, type FetchFailureCode, type FetchRefused } from './fetch-outcome';
import { BodyUnusable } from './read-body';

const SENTENCES: Readonly<Record<string, readonly [FetchFailureCode, string]>> = {
  ENOTFOUND: ['name-not-found', 'There is no host of that name.'],
  EAI_AGAIN: ['name-not-found', 'The host name could not be looked up.'],
  ECONNREFUSED: ['connect-failed', 'The host refuses connections.'],
  EHOSTUNREACH: ['connect-failed', 'The host cannot be reached.'],
  ENETUNREACH: ['connect-failed', 'The host cannot be reached.'],
  ETIMEDOUT: ['connect-timeout', 'The host did not take the connection in time.'],
  UND_ERR_CONNECT_TIMEOUT: ['connect-timeout', 'The host did not take the connection in time.'],
  UND_ERR_SOCKET: ['connection-lost', 'The host closed the connection before the answer was complete.'],
  ECONNRESET: ['connection-lost', 'The host closed the connection before the answer was complete.'],
  EPIPE: ['connection-lost', 'The host closed the connection before the answer was complete.'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['connection-lost', 'The answer is shorter or longer than announced.'],
  UND_ERR_HEADERS_OVERFLOW: ['bad-response', 'The headers of the answer are too large.'],
};

/** Puts what went wrong inside a fetch into an outcome. Anything unknown counts as a bad answer. */
export function failureOf(error: unknown, hasDeadlinePassed: boolean): FetchFailed | FetchRefused {
  if (error instanceof AddressRefused) return { kind: 'refused', code: error.code, sentence: error.sentence };
  if (error instanceof BodyUnusable) return { kind: 'failed', code: error.code, sentence: error.sentence };
  if (hasDeadlinePassed) return failed('deadline', 'The answer was not complete in time.');
  if (error instanceof AggregateError && error.errors.length > 0) return failureOf(error.errors[0], false);
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const known = SENTENCES[code];
  if (known) return failed(...known);
  if (/CERT|TLS|SSL|SIGNED|ISSUER|SIGNATURE/.test(code)) {
    return failed('tls-failed', 'No secure connection: the certificate or the encryption was not accepted.');
  }
  return failed('bad-response', 'The answer is not one that HTTP allows.');
}

export function failed(code: FetchFailureCode, sentence: string): FetchFailed {
  return { kind: 'failed', code, sentence };
}
