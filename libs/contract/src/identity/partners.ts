import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, versionShape } from '../shapes';
import { sessionEndedShape, sessionsShape } from './account';

const memberShape = z.object({
  id: idShape,
  name: z.string(),
  email: z.string(),
  isDisabled: z.boolean().describe('They cannot sign in'),
  seenAt: instantShape.nullable().describe('Last seen in a session that has not ended'),
});
const partnerShape = z.object({
  id: idShape,
  version: versionShape.describe('Of the team and of all its people'),
  name: z.string().describe('Of the organisation'),
  endedAt: instantShape.nullable().describe('Since when nobody of it signs in any more; null: we work with it'),
  members: z.array(memberShape),
});
const changedShape = partnerShape.extend({
  isSpokesperson: z.boolean().describe('The address given is a spokesperson’s, too: they get a mail for each'),
});
const params = z.strictObject({ id: idShape });
const nameShape = z.string().trim().min(1).max(120);
const emailShape = z.string().max(300);

export const listPartners = endpoint({
  id: 'identity.list-partners',
  method: 'GET',
  path: '/api/partners',
  summary: 'Press teams of other organisations that may sign in, by name, with their people',
  permission: 'partners.read',
  response: z.object({ items: z.array(partnerShape) }),
});

export const addPartner = endpoint({
  id: 'identity.add-partner',
  method: 'POST',
  path: '/api/partners',
  summary: 'Take in the press team of another organisation',
  permission: 'partners.edit',
  body: z.strictObject({ name: nameShape }),
  response: partnerShape,
});

export const changePartner = endpoint({
  id: 'identity.change-partner',
  method: 'PATCH',
  path: '/api/partners/{id}',
  summary: 'Change the name of a partner, end the work with it, or take it up again; ending it ends all its sessions',
  permission: 'partners.edit',
  params,
  body: z.union([
    z.strictObject({ version: versionShape, name: nameShape }),
    z.strictObject({ version: versionShape, isEnded: z.boolean() }),
  ]),
  response: partnerShape,
});

export const invitePartnerMember = endpoint({
  id: 'identity.invite-partner-member',
  method: 'POST',
  path: '/api/partners/{id}/members',
  summary: 'Let somebody of a partner sign in, and tell them by mail',
  permission: 'partners.edit',
  params,
  body: z.strictObject({ name: nameShape, email: emailShape }),
  response: changedShape,
});

export const changePartnerMember = endpoint({
  id: 'identity.change-partner-member',
  method: 'PATCH',
  path: '/api/partner-members/{id}',
  summary:
    'Change name or address of somebody of a partner, disable or enable; another address and disabling end their sessions',
  permission: 'partners.edit',
  params,
  body: z.strictObject({
    version: versionShape.describe('Of the partner'),
    name: nameShape.optional(),
    email: emailShape.optional(),
    isDisabled: z.boolean().optional(),
  }),
  response: changedShape,
});

export const invitePartnerMemberAgain = endpoint({
  id: 'identity.invite-partner-member-again',
  method: 'POST',
  path: '/api/partner-members/{id}/invitation',
  summary: 'Tell somebody of a partner once more by mail how to sign in',
  permission: 'partners.edit',
  params,
  response: partnerShape,
});

export const forgetPartnerMember = endpoint({
  id: 'identity.forget-partner-member',
  method: 'DELETE',
  path: '/api/partner-members/{id}',
  summary: 'Take out somebody of a partner who may not sign in, with the mails that went to them',
  permission: 'partners.edit',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(0).describe('Of the partner') }),
  response: partnerShape,
});

export const readPartnerHome = endpoint({
  id: 'identity.read-partner-home',
  method: 'GET',
  path: '/api/partner',
  summary: 'What a partner sees of the media office: who is on duty, and the address that its mails come from',
  permission: 'partner',
  response: z.object({
    onDuty: z.object({ name: z.string(), since: instantShape.nullable() }).nullable().describe('null: nobody just now'),
    officePhone: z.string().describe('Empty: not written down'),
    officeEmail: z.string().nullable().describe('null: not known'),
  }),
});

export const listPartnerSessions = endpoint({
  id: 'identity.list-partner-sessions',
  method: 'GET',
  path: '/api/partner/sessions',
  summary: 'Where somebody of a partner is signed in',
  permission: 'partner',
  response: sessionsShape,
});

export const endPartnerSession = endpoint({
  id: 'identity.end-partner-session',
  method: 'DELETE',
  path: '/api/partner/sessions/{id}',
  summary: 'End one of one’s own sessions as somebody of a partner',
  permission: 'partner',
  params,
  response: sessionEndedShape,
});
