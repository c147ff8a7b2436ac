import { ROLES, STAFF_STATES } from '@greenroom/identity/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, versionShape } from '../shapes';
import { proofFields } from './account';

const memberShape = z.object({
  id: idShape,
  version: versionShape,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(STAFF_STATES).describe('invited: has set no password yet; disabled: cannot sign in'),
  hasFactor: z.boolean().describe('Whether they sign in with a code, too'),
  mustHaveFactor: z.boolean().describe('Whether their roles ask for it'),
  madeAt: instantShape,
  seenAt: instantShape.nullable().describe('Last seen in a session that has not ended'),
  sessions: z.number().int(),
  invitationEndsAt: instantShape.nullable(),
});
const params = z.strictObject({ id: idShape });
const nameShape = z.string().trim().min(1).max(120);
const someRoles = z.array(z.enum(ROLES)).min(1, 'names no role').max(ROLES.length);

export const listStaff = endpoint({
  id: 'identity.list-staff',
  method: 'GET',
  path: '/api/staff',
  summary: 'Everybody who works here, by name',
  permission: 'staff.read',
  response: z.object({ items: z.array(memberShape) }),
});

export const readStaff = endpoint({
  id: 'identity.read-staff',
  method: 'GET',
  path: '/api/staff/{id}',
  summary: 'One member of staff',
  permission: 'staff.read',
  params,
  response: memberShape,
});

export const inviteStaff = endpoint({
  id: 'identity.invite-staff',
  method: 'POST',
  path: '/api/staff',
  summary: 'Invite somebody to work here: they are mailed a link that counts for 72 hours',
  permission: 'staff.edit',
  body: z.strictObject({ name: nameShape, email: z.string().max(300), roles: someRoles }),
  response: memberShape,
});

export const inviteAgain = endpoint({
  id: 'identity.invite-again',
  method: 'POST',
  path: '/api/staff/{id}/invitation',
  summary: 'Mail a new invitation; the link before counts no more',
  permission: 'staff.edit',
  params,
  response: memberShape,
});

export const changeStaff = endpoint({
  id: 'identity.change-staff',
  method: 'PATCH',
  path: '/api/staff/{id}',
  summary:
    'Change name or roles, disable or enable; disabling ends the account’s sessions, other roles count from the next call on',
  permission: 'staff.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    name: nameShape.optional(),
    roles: someRoles.optional(),
    isDisabled: z.boolean().optional(),
  }),
  response: memberShape,
});

export const endStaffSessions = endpoint({
  id: 'identity.end-staff-sessions',
  method: 'DELETE',
  path: '/api/staff/{id}/sessions',
  summary: 'End all sessions of a member of staff',
  permission: 'staff.edit',
  params,
  response: memberShape,
});

export const removeStaffFactor = endpoint({
  id: 'identity.remove-staff-factor',
  method: 'DELETE',
  path: '/api/staff/{id}/factor',
  summary:
    'Take the second factor off somebody who has lost it, and end their sessions; the administrator proves who they are',
  permission: 'staff.edit',
  params,
  body: z.strictObject(proofFields),
  response: memberShape,
});
