import { MAIL_STATES } from '@greenroom/notifications/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, pageOf, pageQuery } from '../shapes';

const stateShape = z
  .enum(MAIL_STATES)
  .describe(
    'queued: not tried yet; deferred: to be tried again; sent: the mail server has taken it; failed: not tried again unless asked for; held: written down, since nothing is being sent',
  );

const mailLine = {
  id: idShape,
  kind: z.string().describe('What it is for, `context.thing`'),
  to: z.string(),
  name: z.string().nullable(),
  subject: z.string(),
  state: stateShape,
  attempts: z.number().int(),
  putAt: instantShape,
  sentAt: instantShape.nullable(),
  nextAt: instantShape.nullable().describe('When it is tried next; null while it is not'),
  expiresAt: instantShape.nullable().describe('From then on it is not worth sending'),
  trouble: z.string().nullable().describe('Why it has not been sent, in words'),
  answer: z.string().nullable().describe('What the mail server said to that'),
  isRetriable: z.boolean(),
};
const lineShape = z.object(mailLine);
const mailShape = z.object({
  ...mailLine,
  text: z.string(),
  emptiedAt: instantShape.nullable().describe('Since when its text is not kept any more; null: it is'),
  hasSecrets: z.boolean().describe('Whether it holds links that are not shown'),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number().int() })),
});
const params = z.strictObject({ id: idShape });

export const listMails = endpoint({
  id: 'notifications.list-mails',
  method: 'GET',
  path: '/api/outbox',
  summary: 'Mails on their way and gone, the newest first',
  permission: 'outbox.read',
  query: z.strictObject({ ...pageQuery, state: stateShape.optional() }),
  response: z.object({
    ...pageOf(lineShape).shape,
    isSending: z.boolean().describe('false: there is no mail server, mails are held'),
    counts: z
      .object({
        queued: z.number().int(),
        deferred: z.number().int(),
        failed: z.number().int(),
        held: z.number().int(),
      })
      .describe('How many mails are in each state but sent'),
  }),
});

export const readMail = endpoint({
  id: 'notifications.read-mail',
  method: 'GET',
  path: '/api/outbox/{id}',
  summary: 'A mail as it will be read, without its links, which are the recipient’s',
  permission: 'outbox.read',
  params,
  response: mailShape,
});

export const showMailLinks = endpoint({
  id: 'notifications.show-mail-links',
  method: 'POST',
  path: '/api/outbox/{id}/links',
  summary:
    'A mail with its links, while nothing is being sent and somebody has to hand them on; noted in the audit log',
  permission: 'outbox.links',
  params,
  response: mailShape,
});

export const retryMail = endpoint({
  id: 'notifications.retry-mail',
  method: 'POST',
  path: '/api/outbox/{id}/retry',
  summary: 'Try a mail again now that failed, waits or is held; how it went comes as an event',
  permission: 'outbox.edit',
  params,
  response: mailShape,
});
