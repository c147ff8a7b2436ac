import { browserLabel } from '@greenroom/identity/domain';
import type { Request } from 'express';
import { networkOf } from './attempt-limit';

/** Where a call comes from that is not signed in yet. */
export interface Origin {
  /** What limits count by; kept as a digest only. */
  readonly network: string;
  /** “Firefox on Windows” */
  readonly browser: string;
}

export function originOf(request: Request): Origin {
  return { network: networkOf(request.ip ?? ''), browser: browserLabel(request.headers['user-agent']) };
}
