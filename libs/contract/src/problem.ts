import * as z from 'zod';

/** Every code that an error answer may carry, with its HTTP status and title. The web has a message for each. */
export const PROBLEMS = {
  'request.invalid': { status: 400, title: 'The request is not in the form that this address takes' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported': { status: 415, title: 'This address does not take what was sent' },
  'request.forbidden': { status: 403, title: 'This is not open to you' },
  'request.not-found': { status: 404, title: 'There is nothing here' },
  'session.absent': { status: 401, title: 'Sign in first' },
  'session.factor-needed': { status: 403, title: 'Set up your second factor first' },
  'session.not-found': { status: 404, title: 'There is no such session' },
  'sign-in.refused': { status: 401, title: 'That address and password do not belong together' },
  'sign-in.code-needed': { status: 401, title: 'A code of the second factor is needed, too' },
  'sign-in.code-refused': { status: 401, title: 'That code does not count' },
  'sign-in.too-many': { status: 429, title: 'Too many attempts; wait a quarter of an hour' },
  'setup.done': { status: 409, title: 'This network has its first administrator already; sign in' },
  'link.over': { status: 410, title: 'This link has been used, replaced, or is too old' },
  'account.proof-refused': { status: 403, title: 'That is not your password, or the code does not count' },
  'factor.code-refused': { status: 422, title: 'That code does not count' },
  'factor.not-begun': { status: 409, title: 'Setting up has not been begun, or was begun anew elsewhere' },
  'factor.required': { status: 409, title: 'These roles need a second factor' },
  'page.unknown': { status: 400, title: 'The page token is not one of ours' },
  'story.not-found': { status: 404, title: 'There is no such story' },
  'story.clash': { status: 409, title: 'Somebody else has changed this story meanwhile' },
  'feed.not-found': { status: 404, title: 'There is no such feed' },
  'feed.clash': { status: 409, title: 'Somebody else has changed this feed meanwhile' },
  'feed.unreachable': { status: 422, title: 'The address does not answer with anything' },
  'feed.unreadable': { status: 422, title: 'The address does not answer with a feed' },
  'feed.choose': { status: 422, title: 'The page names several feeds; choose one of them' },
  'feed.opml-unreadable': { status: 422, title: 'The file is not a list of feeds' },
  'person.not-found': { status: 404, title: 'There is no such person' },
  'person.clash': { status: 409, title: 'Somebody else has changed this person meanwhile' },
  'person.known': { status: 409, title: 'There is a person of that reference already' },
  'person.email-known': { status: 409, title: 'That address is somebody else’s already' },
  'person.photo-refused': { status: 422, title: 'The file cannot be used as a photo' },
  'person.photo-absent': { status: 404, title: 'There is no photo of them' },
  'availability.clash': { status: 409, title: 'These times have been changed meanwhile' },
  'readiness.not-found': { status: 404, title: 'There is no such evidence' },
  'calendar.not-found': { status: 404, title: 'There is no such calendar' },
  'calendar.address-refused': { status: 422, title: 'That is not an address that a calendar can be read from' },
  'calendar.too-many': { status: 422, title: 'There are as many calendars as can be read' },
  'consent.outdated': { status: 409, title: 'The wording has changed since it was shown' },
  'consent.needed': { status: 409, title: 'It may be kept only with their consent' },
  'review.not-found': { status: 404, title: 'There is no such proposal' },
  'review.settled': { status: 409, title: 'The proposal has been decided or replaced meanwhile' },
  'people.file-unreadable': { status: 422, title: 'The file is not a list of people' },
  'people.import-faulty': { status: 422, title: 'Some lines are not right; nothing was imported' },
  'topic.not-found': { status: 404, title: 'There is no such topic' },
  'topic.in-use': { status: 409, title: 'Something hangs on this topic' },
  'concept.not-found': { status: 404, title: 'There is no such concept' },
  'thesaurus.clash': { status: 409, title: 'Somebody else has changed the thesaurus meanwhile' },
  'thesaurus.faulty': { status: 422, title: 'The thesaurus would not hold together' },
  'story.indivisible': { status: 422, title: 'A split needs some of the story’s sources, and not all of them' },
  'story.same': { status: 422, title: 'The two are one story already' },
  'mail.not-found': { status: 404, title: 'There is no such mail' },
  'mail.settled': { status: 409, title: 'This mail is sent already, or waits to be' },
  'mail.too-old': { status: 409, title: 'What this mail says is over by now' },
  'mail.not-sending': { status: 409, title: 'There is no mail server to send it by' },
  'staff.not-found': { status: 404, title: 'There is no such member of staff' },
  'staff.known': { status: 409, title: 'Somebody of that address works here already' },
  'staff.clash': { status: 409, title: 'Somebody else has changed this account meanwhile' },
  'staff.last-administrator': { status: 409, title: 'Nobody would be left who can let others in' },
  'staff.settled': { status: 409, title: 'They have been here already' },
  'staff.unknown': { status: 400, title: 'There is no such member of staff' },
  'service.busy': { status: 503, title: 'The database is busy; try again in a moment' },
  'service.fault': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Who was first when two changed the same thing, and the version to go on from. */
const clashShape = z.object({
  version: z.number().int(),
  changedBy: z.object({ id: z.string(), name: z.string() }).nullable().describe('null where Greenroom itself did'),
  changedAt: z.string().nullable().describe('ISO 8601 in UTC'),
  what: z.string().optional().describe('What was changed, where the version is that of a whole collection'),
});
export type Clash = z.infer<typeof clashShape>;

/** `application/problem+json` (RFC 9457) with our code, the issues of a refused request and an id for the log. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  clash: clashShape.optional(),
  choices: z
    .array(z.object({ address: z.string(), title: z.string() }))
    .optional()
    .describe('Feeds to choose from'),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof problemShape>;
