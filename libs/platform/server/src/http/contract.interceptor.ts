import type { Checked, Endpoint } from '@greenroom/contract';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type * as z from 'zod';
import { type CheckedRequest, ENDPOINT } from './endpoint.decorator';
import { readBody } from './read-body';
import { type Issue, Refused } from './refused';

/** Its handler writes the answer itself, event by event. */
const STREAM = 'text/event-stream';

/** Checks a call against its endpoint before the handler sees it, and strips from the answer what is not declared. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) return next.handle();
    const [request, response] = [
      context.switchToHttp().getRequest<CheckedRequest>(),
      context.switchToHttp().getResponse<Response>(),
    ];
    if (endpoint.body) await readBody(endpoint, request, response);
    request.checked = check(endpoint, request);
    if (endpoint.media === STREAM) return next.handle();
    if (endpoint.media) response.type(endpoint.media);
    return next.handle().pipe(map((answer) => sent(endpoint.response.parse(answer), request, response)));
  }
}

/** Bytes go out as they are, or not at all to a browser that has them: by the `ETag` that the handler has set. */
function sent(answer: unknown, request: CheckedRequest, response: Response): unknown {
  if (!(answer instanceof Uint8Array)) return answer;
  if (!request.fresh) return new StreamableFile(answer, { length: answer.byteLength });
  response.status(304);
  return undefined;
}

function check(endpoint: Endpoint, request: CheckedRequest): Checked<Endpoint> {
  const issues: Issue[] = [];
  const read = (place: string, shape: z.ZodType | undefined, given: unknown): unknown => {
    if (!shape) return undefined;
    const result = shape.safeParse(given);
    if (result.success) {
      // Looked for in what was read, which is no deeper than its shape, whatever was sent.
      issues.push(...nulsIn(result.data, place));
      return result.data;
    }
    issues.push(...result.error.issues.map(({ path, message }) => ({ path: [place, ...path].join('.'), message })));
    return undefined;
  };
  const checked = {
    params: read('params', endpoint.params, request.params),
    query: read('query', endpoint.query, request.query),
    body: read('body', endpoint.body, request.body),
  };
  // An id that has not the form of one names nothing: the same answer as for an id that is not there.
  if (issues.some(({ path }) => path.startsWith('params.'))) throw new Refused('request.not-found');
  if (issues.length > 0) throw new Refused('request.invalid', issues);
  return checked as Checked<Endpoint>;
}

/** PostgreSQL keeps no text with U+0000, and nobody types one: it comes of broken files and of those who try things. */
function nulsIn(given: unknown, path: string): Issue[] {
  if (typeof given === 'string')
    return given.includes('\0') ? [{ path, message: 'has a character that no text has' }] : [];
  if (typeof given !== 'object' || given === null || given instanceof Uint8Array) return [];
  return Object.entries(given).flatMap(([key, value]) => nulsIn(value, `${path}.${key}`));
}
