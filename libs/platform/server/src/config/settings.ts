import { isIP } from 'node:net';
import * as z from 'zod';
import { isMailServer, readSender } from './mail-settings';

interface Setting<Shape extends z.ZodType = z.ZodType> {
  /** Validates and converts the text of the environment variable. */
  readonly shape: Shape;
  /** One sentence for the operator; docs/settings.md is made of these. */
  readonly says: string;
  /** Never shown, not even in `doctor`. */
  readonly isSecret?: true;
}

const setting = <Shape extends z.ZodType>(shape: Shape, says: string, more: { isSecret?: true } = {}) => ({
  shape,
  says,
  ...more,
});

const wholeNumber = () => z.coerce.number('must be a number').int('must be a whole number');
const days = () => wholeNumber().min(1, 'must be 1 or more').max(3650, 'must be 3650 or less');
const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names, `must be one of ${names.join(', ')}`);
const HOST_AND_PORT = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):\d{1,5}$/;

const hostsAndPorts = () =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((hosts) => hosts.every((host) => HOST_AND_PORT.test(host)), 'must list host:port, separated by commas');

/** What Express takes for a proxy that it trusts: an address, a range of addresses, the machine itself. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  return text === 'loopback' || (family > 0 && isRange && more.length === 0);
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && `${search}${hash}${username}` === '';
}

/** Every setting of Greenroom: the names are environment variables, an empty one counts as not given. */
export const SETTINGS = {
  PORT: setting(
    wholeNumber().min(0, 'must be 0 or more').max(65_535, 'must be 65535 or less').default(3000),
    'Port to listen on; 0 takes any free one.',
  ),
  HOST: setting(
    z
      .string()
      .regex(/^[0-9a-zA-Z.:-]+$/, 'must be an address or a name of this machine')
      .default('127.0.0.1'),
    'Address to listen on: this machine only by default; `0.0.0.0` for every network that the machine is in.',
  ),
  TRUSTED_PROXY: setting(
    z
      .string()
      .default('')
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((proxies) => proxies.every(isProxy), 'must list addresses, ranges or `loopback`, separated by commas'),
    'Addresses of the reverse proxies that end TLS in front of Greenroom, separated by commas: their word is taken for the protocol and the caller’s address.',
  ),
  DATABASE_URL: setting(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    'A PostgreSQL database to use in place of the SQLite file.',
    { isSecret: true },
  ),
  DATA_DIRECTORY: setting(z.string().default('data'), 'Folder of the SQLite file and of everything else that is kept.'),
  KEY_FILE: setting(
    z.string().optional(),
    'File of the network’s key, `greenroom.key` in the data folder unless given: made at the first start, needed by every process, and kept apart from backups of the database.',
  ),
  PUBLIC_URL: setting(
    z
      .string()
      .refine(isOrigin, 'must be http:// or https:// and a name, without a path')
      .transform((text) => new URL(text).origin)
      .optional(),
    'Address at which people open Greenroom, the base of links in mails: the one listened on unless given. Needed behind a proxy.',
  ),
  NETWORK_NAME: setting(
    z
      .string()
      .max(80, 'must be 80 characters or less')
      .regex(/^[^\p{Cc}{}<>]+$/u, 'must be a name without braces, angle brackets and control characters')
      .default('The network'),
    'What your network is called: in the portal, in mails, and in the wordings that people agree to.',
  ),
  SMTP_URL: setting(
    z
      .string()
      .refine(isMailServer, 'must be smtp:// or smtps://, with user:password@ if it asks for that, and a host')
      .optional(),
    'The mail server to send by, `smtps://user:password@host` or `smtp://…` (STARTTLS); without it mails are written as files and shown in the console’s outbox, and nothing is sent.',
    { isSecret: true },
  ),
  MAIL_FROM: setting(
    z
      .string()
      .refine((text) => readSender(text) !== undefined, 'must be an address, or a name and <an address>')
      .optional(),
    'Whom mails come from: `Press office <press@charity.example>`. Needed with `SMTP_URL`.',
  ),
  MAILS_PER_HOUR: setting(
    wholeNumber().min(1, 'must be 1 or more').max(10_000, 'must be 10000 or less').default(30),
    'How many mails one address is sent within an hour, of all kinds together; what is more waits in the outbox.',
  ),
  MAIL_TEXT_DAYS: setting(
    days().default(30),
    'How long after it was written a mail keeps what it says, once it is sent, failed or held.',
  ),
  MAIL_RECORD_DAYS: setting(
    days().default(365),
    'How long after it was written it is known that there was a mail, to whom and when; no shorter than `MAIL_TEXT_DAYS`.',
  ),
  DUTY_RECORD_DAYS: setting(
    days().default(90),
    'How long after they came about alerts and hand-over notes are kept, seen to or not.',
  ),
  TWO_FACTOR: setting(
    oneOf('roles', 'all', 'none').default('roles'),
    'Which staff have to sign in with a code of an app, too: `roles` for administrators, data leads and welfare, `all`, or `none` for trying things out. Everybody may.',
  ),
  LOG_LEVEL: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
    'How much is logged, as JSON lines on standard error.',
  ),
  FEED_ALLOW: setting(
    hostsAndPorts(),
    'host:port of feeds inside your own network, separated by commas: exempt from the address, port and interval rules.',
  ),
  CALENDAR_ALLOW: setting(
    hostsAndPorts(),
    'host:port of calendars inside your own network, separated by commas: what `FEED_ALLOW` is to feeds, and apart from it because spokespeople name these addresses themselves.',
  ),
  WORK: setting(
    oneOf('all', 'none').default('all'),
    'Whether this process does background work (polling, matching); `none` for one that only answers requests.',
  ),
  JOB_LEASE_SECONDS: setting(
    wholeNumber().min(1, 'must be 1 or more').max(3600, 'must be 3600 or less').default(60),
    'How long a background job may be silent before another process takes it over.',
  ),
} as const satisfies Record<string, Setting>;

export type Settings = { readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['shape']> };

/** A wrong setting: `message` is one sentence a setting, for the operator. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from an environment.
 * @throws SettingsError that names each wrong setting; a secret's value is never repeated.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, { shape }] of Object.entries(SETTINGS)) {
    const result = shape.safeParse(environment[name]?.trim() || undefined);
    if (result.success) settings[name] = result.data;
    else wrong.push(`${name}: ${result.error.issues.map(({ message }) => message).join('; ')}.`);
  }
  if (settings['SMTP_URL'] && !environment['MAIL_FROM']?.trim()) wrong.push('MAIL_FROM: is needed with SMTP_URL.');
  if (Number(settings['MAIL_RECORD_DAYS']) < Number(settings['MAIL_TEXT_DAYS'])) {
    wrong.push('MAIL_RECORD_DAYS: must not be less than MAIL_TEXT_DAYS.');
  }
  if (wrong.length > 0) throw new SettingsError(`These settings are wrong.\n${wrong.join('\n')}`);
  return settings as Settings;
}

/** The settings as a Markdown table, which docs/settings.md holds. */
export function describeSettings(): string {
  const rows = Object.entries(SETTINGS as Record<string, Setting>).map(([name, { shape, says, isSecret }]) => {
    const byDefault = shape.safeParse(undefined).data;
    const shown = byDefault === undefined || `${byDefault}` === '' ? '' : `\`${String(byDefault)}\``;
    return `| \`${name}\` | ${shown} | ${says}${isSecret ? ' A secret: never shown.' : ''} |`;
  });
  return ['| Setting | Default | What it does |', '| --- | --- | --- |', ...rows].join('\n');
}
