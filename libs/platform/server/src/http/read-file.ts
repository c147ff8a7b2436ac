import type { Endpoint } from '@greenroom/contract';
import { raw, type Request, type Response } from 'express';
import { Refused } from './refused';

/** As large as a file may be that comes as it is. */
const LARGEST = 10 * 1024 * 1024;

/** Takes any type, since the endpoint's are looked at first; packed bodies are not unpacked, for what they might become. */
const read = raw({ type: () => true, limit: LARGEST, inflate: false });

/**
 * Reads a body that is a file into `request.body`. The caller has been let in by then: of nobody else a file is read.
 * @throws Refused `request.unsupported` for a type that the endpoint does not take, and what the body parser throws
 */
export async function readFile(takes: readonly string[], request: Request, response: Response): Promise<void> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (!takes.includes(type.trim().toLowerCase())) throw new Refused('request.unsupported');
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
}

/** Whether an endpoint's body is a file. */
export function takesFile(endpoint: Endpoint): endpoint is Endpoint & { readonly takes: readonly string[] } {
  return endpoint.takes !== undefined;
}
