import { RECIPIENTS } from '@greenroom/notifications/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { keysOf } from '../bookings/keys-of';
import { instantShape, staffShape, versionShape } from '../shapes';

const wordsShape = z.object({
  subject: z.string().describe('One line with `{{placeholders}}`'),
  text: z.string().describe('Paragraphs with `{{placeholders}}`, parted by an empty line'),
});
/** The rules say with a sentence what is too long; this is only so that nobody sends a book. */
const typed = { subject: z.string().max(1_000), text: z.string().max(50_000) };

const line = {
  key: z.string(),
  title: z.string(),
  to: z.enum(keysOf(RECIPIENTS)),
  sent: z.string().describe('When it is sent, as a sentence'),
  subject: z.string(),
  isOwn: z.boolean().describe('Whether its words are the office’s own, and not ours'),
  isBroken: z.boolean().describe('Whether they cannot be used any more: ours are sent instead'),
};
const reasonsShape = z.record(z.string(), z.string());
const templateShape = z.object({
  ...line,
  version: versionShape.describe('0: nobody has touched it'),
  words: wordsShape.describe('What is sent'),
  ours: wordsShape.describe('What is sent where an office has no words of its own'),
  needs: z
    .object({ subject: reasonsShape, text: reasonsShape })
    .describe('Placeholders that must be there, each with why'),
  placeholders: z.array(
    z.object({
      name: z.string(),
      means: z.string(),
      example: z.string(),
      mayBeEmpty: z.boolean().describe('A paragraph with it is left out where it has nothing to say'),
      fitsSubject: z.boolean(),
    }),
  ),
  versions: z
    .array(
      z.object({
        version: versionShape,
        words: wordsShape.nullable().describe('null: back to ours'),
        madeAt: instantShape,
        madeBy: staffShape.nullable(),
      }),
    )
    .describe('The newest first'),
  isSending: z.boolean().describe('false: there is no mail server, a test is held in the outbox'),
});
const params = z.strictObject({ key: z.string().max(100) });

export const listMailTemplates = endpoint({
  id: 'notifications.list-mail-templates',
  method: 'GET',
  path: '/api/mail-templates',
  summary: 'The mails whose words the office may choose',
  permission: 'mail-templates.read',
  response: z.object({ items: z.array(z.object(line)) }),
});

export const readMailTemplate = endpoint({
  id: 'notifications.read-mail-template',
  method: 'GET',
  path: '/api/mail-templates/{key}',
  summary: 'A mail’s words with its placeholders and every version before',
  permission: 'mail-templates.read',
  params,
  response: templateShape,
});

export const writeMailTemplate = endpoint({
  id: 'notifications.write-mail-template',
  method: 'PUT',
  path: '/api/mail-templates/{key}',
  summary: 'Give a mail words of the office’s own; what is wrong with them is said at the field',
  permission: 'mail-templates.edit',
  params,
  body: z.strictObject({ version: versionShape, ...typed }),
  response: templateShape,
});

export const resetMailTemplate = endpoint({
  id: 'notifications.reset-mail-template',
  method: 'POST',
  path: '/api/mail-templates/{key}/ours',
  summary: 'Go back to our words; the office’s stay among the versions',
  permission: 'mail-templates.edit',
  params,
  body: z.strictObject({ version: versionShape }),
  response: templateShape,
});

export const testMailTemplate = endpoint({
  id: 'notifications.test-mail-template',
  method: 'POST',
  path: '/api/mail-templates/{key}/test',
  summary: 'Send words that are being written, with examples, to the address of whoever asks',
  permission: 'mail-templates.edit',
  params,
  body: z.strictObject(typed),
  response: z.object({
    to: z.string(),
    isSending: z.boolean().describe('false: it is held in the outbox'),
  }),
});
