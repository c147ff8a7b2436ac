import type { Endpoint } from '@greenroom/contract';
import { json, raw, type Request, type RequestHandler, type Response } from 'express';
import { Refused } from './refused';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a body into `request.body`: JSON, or a file's bytes where the endpoint takes files; of any other type nothing
 * is read, so a form of another site is never taken for one of ours. The caller has been let in by then. Packed bodies
 * are not unpacked, for what they might become.
 * @throws Refused `request.unsupported` for a file of a type that the endpoint does not take; what the parser throws
 */
export async function readBody(endpoint: Endpoint, request: Request, response: Response): Promise<void> {
  const read = parserOf(endpoint, request);
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
}

function parserOf({ takes, largest }: Endpoint, request: Request): RequestHandler {
  if (!takes) return json({ limit: largest ?? MEGABYTE, inflate: false });
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (!takes.includes(type.trim().toLowerCase())) throw new Refused('request.unsupported');
  return raw({ type: () => true, limit: largest ?? 10 * MEGABYTE, inflate: false });
}
