import type { Checked, Endpoint } from '@greenroom/contract';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../actors/actors';

export const ENDPOINT = 'greenroom:endpoint';

/** Binds a controller method to an operation of the contract: route, checks, permission and shape of the answer. */
export function Handles(endpoint: Endpoint): MethodDecorator {
  return applyDecorators(
    RequestMapping({ method: RequestMethod[endpoint.method], path: endpoint.path.replace(/\{(\w+)\}/g, ':$1') }),
    HttpCode(200),
    SetMetadata(ENDPOINT, endpoint),
  );
}

export interface CheckedRequest extends Request {
  checked?: Checked<Endpoint>;
  caller?: Caller;
}

/** Who is calling, for what not everybody may do: `@Acting() actor: Actor`. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().caller;
});

/** The call's params, query and body after the contract has checked them: `@Input() input: Checked<typeof listStories>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().checked;
});
