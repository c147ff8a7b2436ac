import type { Request, Response } from 'express';

const NAME = 'greenroom_session';

/**
 * The cookie that carries a session's token: out of reach of scripts, sent to us only and not with another site's
 * forms; over TLS with the prefix that binds it to this host (checklist 11).
 */
export function setSessionCookie(request: Request, response: Response, token: string): void {
  response.cookie(nameFor(request), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: request.secure });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(nameFor(request), { httpOnly: true, sameSite: 'lax', path: '/', secure: request.secure });
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
}

export function sessionToken(request: Request): string | undefined {
  const wanted = `${nameFor(request)}=`;
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((text) => text.startsWith(wanted));
  const token = pair?.slice(wanted.length);
  return token && /^[\w-]{43}$/.test(token) ? token : undefined;
}

function nameFor(request: Request): string {
  return request.secure ? `__Host-${NAME}` : NAME;
}
