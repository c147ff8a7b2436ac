import { LINK_KINDS } from '@greenroom/identity/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { instantShape } from '../shapes';
import { passwordShape, tokenShape } from './session';

const askedShape = z.object({
  minutes: z
    .number()
    .int()
    .describe('How long the link counts, if the address is known; the answer is the same if not'),
  isMailing: z.boolean().describe('false: no mail leaves the house; whoever runs it hands links on'),
});
const askBody = z.strictObject({ email: z.string().max(300) });

export const askForSignInLink = endpoint({
  id: 'identity.ask-for-sign-in-link',
  method: 'POST',
  path: '/api/sign-in-links',
  summary: 'Have a link and a code mailed that open the portal; at most three in a quarter of an hour',
  permission: 'public',
  body: askBody,
  response: askedShape,
});

export const askForPasswordLink = endpoint({
  id: 'identity.ask-for-password-link',
  method: 'POST',
  path: '/api/password-links',
  summary: 'Have a link mailed that sets a new password for an account of staff',
  permission: 'public',
  body: askBody,
  response: askedShape,
});

export const readLink = endpoint({
  id: 'identity.read-link',
  method: 'POST',
  path: '/api/links/reading',
  summary: 'Whom a password link is for; it stays unused',
  permission: 'public',
  body: z.strictObject({ token: tokenShape }),
  response: z.object({
    kind: z.enum(LINK_KINDS),
    name: z.string(),
    email: z.string(),
    endsAt: instantShape,
  }),
});

export const readSignInLink = endpoint({
  id: 'identity.read-sign-in-link',
  method: 'POST',
  path: '/api/sign-in-links/reading',
  summary: 'Whose account a link of the portal opens, masked; it stays unused',
  permission: 'public',
  body: z.strictObject({ token: tokenShape }),
  response: z.object({
    email: z.string().describe('First letter and domain: `d…@people.example`'),
    team: z.string().nullable().describe('The organisation of a partner; null for a spokesperson'),
    endsAt: instantShape,
  }),
});

export const setPassword = endpoint({
  id: 'identity.set-password',
  method: 'POST',
  path: '/api/passwords',
  summary: 'Set a password by the token of an invitation or of a password link; then sign in with it',
  permission: 'public',
  body: z.strictObject({ token: tokenShape, password: passwordShape }),
  response: z.object({ email: z.string() }),
});
