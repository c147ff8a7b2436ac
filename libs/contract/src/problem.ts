import * as z from 'zod';

/** Every code that an error answer may carry, with its HTTP status and title. The web has a message for each. */
export const PROBLEMS = {
  'request.invalid': { status: 400, title: 'The request is not in the form that this address takes' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported': { status: 415, title: 'Send JSON' },
  'request.forbidden': { status: 403, title: 'This is not open to you' },
  'request.not-found': { status: 404, title: 'There is nothing here' },
  'page.unknown': { status: 400, title: 'The page token is not one of ours' },
  'story.not-found': { status: 404, title: 'There is no such story' },
  'service.busy': { status: 503, title: 'The database is busy; try again in a moment' },
  'service.fault': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** `application/problem+json` (RFC 9457) with our code, the issues of a refused request and an id for the log. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof problemShape>;
