import type { Checked, Endpoint } from '@greenroom/contract';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type * as z from 'zod';
import { type Actors, ACTORS } from '../actors/actors';
import { type CheckedRequest, ENDPOINT } from './endpoint.decorator';
import { type Issue, Refused } from './refused';

/** Its handler writes the answer itself, event by event. */
const STREAM = 'text/event-stream';

/** Checks a call against its endpoint before the handler sees it, and strips from the answer what is not declared. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTORS) private readonly actors: Actors,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) return next.handle();
    const request = context.switchToHttp().getRequest<CheckedRequest>();
    request.checked = check(endpoint, request);
    if (endpoint.permission !== 'public') request.actor = this.actors.currentActor(request);
    if (endpoint.media === STREAM) return next.handle();
    if (endpoint.media) context.switchToHttp().getResponse<Response>().type(endpoint.media);
    return next.handle().pipe(map((answer) => endpoint.response.parse(answer)));
  }
}

function check(endpoint: Endpoint, request: CheckedRequest): Checked<Endpoint> {
  const issues: Issue[] = [];
  const read = (place: string, shape: z.ZodType | undefined, given: unknown): unknown => {
    if (!shape) return undefined;
    const result = shape.safeParse(given);
    if (result.success) return result.data;
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
