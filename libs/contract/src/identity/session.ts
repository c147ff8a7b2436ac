import { ROLES, STAFF_TASKS } from '@greenroom/identity/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape } from '../shapes';

export const rolesShape = z.array(z.enum(ROLES));

const endsAt = instantShape.describe('Whatever happens, it ends then');
const staffShape = z.object({
  id: idShape,
  name: z.string(),
  email: z.string(),
  roles: rolesShape,
  tasks: z
    .array(z.enum(STAFF_TASKS))
    .describe('What these roles may do, so that a page offers nothing that is refused; none while `mustEnrol`'),
  mustEnrol: z.boolean().describe('Their roles need a second factor and they have none: nothing else is open to them'),
});

/** Who is behind a browser: staff, a spokesperson, somebody of a partner, several of these or nobody. */
const standingShape = z.object({
  session: z.object({ staff: staffShape, endsAt }).nullable(),
  person: z
    .object({ id: idShape, name: z.string(), email: z.string(), endsAt })
    .nullable()
    .describe('The spokesperson who is signed in to the portal'),
  partner: z
    .object({ id: idShape, name: z.string(), email: z.string(), team: z.string(), endsAt })
    .nullable()
    .describe('Who of a partner’s press team is signed in to the portal'),
  isSetUp: z.boolean().describe('Whether there is an administrator'),
  isMailing: z.boolean().describe('false: there is no mail server, so no mail leaves the house'),
});

const emailShape = z.string().max(300);
export const passwordShape = z.string().max(1_000);
/** Of an app, or a recovery code. */
export const codeShape = z.string().max(40);
/** What stands behind the # of a mailed link. */
export const tokenShape = z.string().regex(/^[\w-]{43}$/, 'is not the token of a link');

export const readSession = endpoint({
  id: 'identity.read-session',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and whether the first administrator has still to be made',
  permission: 'public',
  response: standingShape,
});

export const signIn = endpoint({
  id: 'identity.sign-in',
  method: 'POST',
  path: '/api/session',
  summary:
    'Sign in: staff by password (and code), a spokesperson or somebody of a partner by the token of a link or, in the browser that asked for it, by the code in the same mail; sets a session cookie',
  permission: 'public',
  body: z.union([
    z.strictObject({ email: emailShape, password: passwordShape, code: codeShape.optional() }),
    z.strictObject({ token: tokenShape }),
    z.strictObject({ email: emailShape, code: codeShape }),
  ]),
  response: standingShape,
});

export const signOut = endpoint({
  id: 'identity.sign-out',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out of the console or of the portal, here or everywhere',
  permission: 'public',
  query: z.strictObject({
    of: z.enum(['staff', 'person', 'partner']).default('staff'),
    everywhere: z.enum(['true', 'false']).default('false'),
  }),
  response: z.object({ ended: z.number().int().describe('How many sessions') }),
});

export const makeFirstAdministrator = endpoint({
  id: 'identity.make-first-administrator',
  method: 'POST',
  path: '/api/first-administrator',
  summary: 'On an empty network: make the first administrator, and sign in',
  permission: 'public',
  body: z.strictObject({ name: z.string().trim().min(1).max(120), email: emailShape, password: passwordShape }),
  response: standingShape,
});
