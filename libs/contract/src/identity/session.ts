import { ROLES, STAFF_TASKS } from '@greenroom/identity/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape } from '../shapes';

const staffShape = z.object({
  id: idShape,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  tasks: z
    .array(z.enum(STAFF_TASKS))
    .describe('What these roles may do, so that a page offers nothing that is refused'),
});
const sessionShape = z.object({ staff: staffShape, endsAt: instantShape.describe('Whatever happens, it ends then') });

export const readSession = endpoint({
  id: 'identity.read-session',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and whether the first administrator has still to be made',
  permission: 'public',
  response: z.object({ session: sessionShape.nullable(), isSetUp: z.boolean() }),
});

export const signIn = endpoint({
  id: 'identity.sign-in',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in; sets the session cookie',
  permission: 'public',
  body: z.strictObject({ email: z.string().max(300), password: z.string().max(1_000) }),
  response: sessionShape,
});

export const signOut = endpoint({
  id: 'identity.sign-out',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out here, or everywhere',
  permission: 'public',
  query: z.strictObject({ everywhere: z.enum(['true', 'false']).default('false') }),
  response: z.object({ ended: z.number().int().describe('How many sessions') }),
});

export const makeFirstAdministrator = endpoint({
  id: 'identity.make-first-administrator',
  method: 'POST',
  path: '/api/first-administrator',
  summary: 'On an empty network: make the first administrator, and sign in',
  permission: 'public',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    email: z.string().max(300),
    password: z.string().max(1_000),
  }),
  response: sessionShape,
});
