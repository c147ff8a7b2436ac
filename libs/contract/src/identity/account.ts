import { ROLES } from '@greenroom/identity/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape } from '../shapes';
import { codeShape, passwordShape } from './session';

const sessionLineShape = z.object({
  id: idShape,
  browser: z.string().describe('“Firefox on Windows”; no network address is kept'),
  startedAt: instantShape,
  seenAt: instantShape,
  endsAt: instantShape.describe('Whatever happens, it ends then'),
  isThis: z.boolean().describe('The one that asks'),
});
export const sessionsShape = z.object({ items: z.array(sessionLineShape) });
export const sessionEndedShape = z.object({ ended: z.number().int().describe('How many sessions') });
const params = z.strictObject({ id: idShape });

/** Full re-authentication: the password, and a code where there is a second factor. */
export const proofFields = { password: passwordShape, code: codeShape.optional() };

export const readAccount = endpoint({
  id: 'identity.read-account',
  method: 'GET',
  path: '/api/account',
  summary: 'One’s own account',
  permission: 'enrol',
  response: z.object({
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(ROLES)),
    passwordSince: instantShape.nullable(),
    factor: z.object({
      since: instantShape.nullable().describe('null: there is none'),
      isRequired: z.boolean(),
      recoveryCodes: z.number().int().describe('How many are left'),
    }),
  }),
});

export const changePassword = endpoint({
  id: 'identity.change-password',
  method: 'PUT',
  path: '/api/account/password',
  summary: 'Change one’s own password; ends all other sessions of the account',
  permission: 'own',
  body: z.strictObject({ ...proofFields, newPassword: passwordShape }),
  response: sessionEndedShape,
});

export const beginFactor = endpoint({
  id: 'identity.begin-factor',
  method: 'POST',
  path: '/api/account/factor',
  summary: 'Begin to set up a second factor; the one that there is counts until the new one has been tried',
  permission: 'enrol',
  body: z.strictObject(proofFields),
  response: z.object({
    secret: z.string().describe('For typing into an app, base32'),
    address: z.string().describe('otpauth://…, for a QR code'),
  }),
});

const recoveryCodesShape = z.object({
  recoveryCodes: z.array(z.string()).describe('Shown this once; each counts once in place of a code'),
});

export const confirmFactor = endpoint({
  id: 'identity.confirm-factor',
  method: 'PUT',
  path: '/api/account/factor',
  summary: 'Finish it with a code of the app; ends all other sessions of the account',
  permission: 'enrol',
  body: z.strictObject({ code: codeShape }),
  response: recoveryCodesShape,
});

export const removeFactor = endpoint({
  id: 'identity.remove-factor',
  method: 'DELETE',
  path: '/api/account/factor',
  summary: 'Do without a second factor, where one’s roles need none',
  permission: 'own',
  body: z.strictObject(proofFields),
  response: sessionEndedShape,
});

export const makeRecoveryCodes = endpoint({
  id: 'identity.make-recovery-codes',
  method: 'POST',
  path: '/api/account/recovery-codes',
  summary: 'New recovery codes; the ones before count no more',
  permission: 'own',
  body: z.strictObject(proofFields),
  response: recoveryCodesShape,
});

export const listSessions = endpoint({
  id: 'identity.list-sessions',
  method: 'GET',
  path: '/api/account/sessions',
  summary: 'Where one is signed in',
  permission: 'own',
  response: sessionsShape,
});

export const endSession = endpoint({
  id: 'identity.end-session',
  method: 'DELETE',
  path: '/api/account/sessions/{id}',
  summary: 'End one of one’s own sessions',
  permission: 'own',
  params,
  response: sessionEndedShape,
});

export const endOtherSessions = endpoint({
  id: 'identity.end-other-sessions',
  method: 'DELETE',
  path: '/api/account/sessions',
  summary: 'End all of one’s own sessions but this one',
  permission: 'own',
  response: sessionEndedShape,
});

export const listMySessions = endpoint({
  id: 'identity.list-my-sessions',
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'Where a spokesperson is signed in to the portal',
  permission: 'person',
  response: sessionsShape,
});

export const endMySession = endpoint({
  id: 'identity.end-my-session',
  method: 'DELETE',
  path: '/api/me/sessions/{id}',
  summary: 'End one of one’s own sessions in the portal',
  permission: 'person',
  params,
  response: sessionEndedShape,
});
