import type { StaffTask } from '@greenroom/identity/domain';
import type * as z from 'zod';

/**
 * Who may call: anybody; staff about their own account, also before they have the second factor that they need (`enrol`)
 * or only with it (`own`); a spokesperson, or somebody of a partner, about themselves; or staff whose roles let them do a task.
 */
export type Permission = 'public' | 'enrol' | 'own' | 'person' | 'partner' | StaffTask;

/** One operation of the API: what the server validates by, what the web's client is typed by, what OpenAPI shows. */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Stable name, `context.deed`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path from the root with parameters in braces: `/api/stories/{id}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What a body may be where that is not JSON: content types of a file, whose bytes the handler gets. */
  readonly takes?: readonly string[];
  /** How large a body may be, in bytes; a megabyte unless told, ten for a file. */
  readonly largest?: number;
  readonly response: Response;
  /** What the answer is written in where that is not JSON: text or bytes as the handler gives them, or a stream of `response`. */
  readonly media?: string;
}

/** What a handler gets once the call has been checked. */
export interface Checked<E extends Endpoint> {
  readonly params: E['params'] extends z.ZodType ? z.output<E['params']> : Record<string, never>;
  readonly query: E['query'] extends z.ZodType ? z.output<E['query']> : Record<string, never>;
  readonly body: E['body'] extends z.ZodType ? z.output<E['body']> : undefined;
}

/** What a handler answers with; whatever else it returns is stripped. */
export type Answer<E extends Endpoint> = z.input<E['response']>;

/** Keeps the literal types of an endpoint. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}
