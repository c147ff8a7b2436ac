import { type HolderKind, LINK_LIVES } from '@greenroom/identity/domain';
import type { CookieOptions, Request, Response } from 'express';
import { isToken } from '../secret-token';

const SESSION_COOKIES = {
  staff: 'greenroom_session',
  person: 'greenroom_portal',
  partner: 'greenroom_partner',
} as const satisfies Record<HolderKind, string>;
/** Tells the browser that asked for a link, so that the code in the same mail counts there only. */
const ASKING_COOKIE = 'greenroom_asked';

/**
 * The cookie that carries a session's token: out of reach of scripts, sent to us only and not with another site's
 * forms; over TLS with the prefix that binds it to this host (checklist 11). It has no date, so it ends with the
 * browser, and before that when the session does.
 */
export function setSessionCookie(request: Request, response: Response, kind: HolderKind, token: string): void {
  response.cookie(named(request, SESSION_COOKIES[kind]), token, options(request));
}

export function clearSessionCookie(request: Request, response: Response, kind: HolderKind): void {
  response.clearCookie(named(request, SESSION_COOKIES[kind]), options(request));
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
}

export function sessionToken(request: Request, kind: HolderKind): string | undefined {
  return tokenIn(request, SESSION_COOKIES[kind]);
}

export function setAskingCookie(request: Request, response: Response, token: string): void {
  response.cookie(named(request, ASKING_COOKIE), token, { ...options(request), maxAge: LINK_LIVES['sign-in'] });
}

export function askingToken(request: Request): string | undefined {
  return tokenIn(request, ASKING_COOKIE);
}

function options({ secure }: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure };
}

function tokenIn(request: Request, cookie: string): string | undefined {
  const wanted = `${named(request, cookie)}=`;
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((text) => text.startsWith(wanted));
  const token = pair?.slice(wanted.length);
  return isToken(token) ? token : undefined;
}

function named(request: Request, cookie: string): string {
  return request.secure ? `__Host-${cookie}` : cookie;
}
