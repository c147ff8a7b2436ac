import { readSettings, SettingsError } from './settings';

describe('readSettings', () => {
  it('has a default for everything that a first start needs', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIRECTORY: 'data', FEED_ALLOW: [] });
  });

  it('takes an empty variable for one that is not given', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000, DATABASE_URL: undefined });
  });

  it.each([
    [{ PORT: 'three' }, 'PORT: must be a number.'],
    [{ PORT: '30.5' }, 'PORT: must be a whole number.'],
    [{ PORT: '-1' }, 'PORT: must be 0 or more.'],
    [{ PORT: '99999' }, 'PORT: must be 65535 or less.'],
    [{ JOB_LEASE_SECONDS: 'long' }, 'JOB_LEASE_SECONDS: must be a number.'],
    [{ JOB_LEASE_SECONDS: '0' }, 'JOB_LEASE_SECONDS: must be 1 or more.'],
    [{ JOB_LEASE_SECONDS: '3601' }, 'JOB_LEASE_SECONDS: must be 3600 or less.'],
    [{ HOST: 'not a host' }, 'HOST: must be an address or a name of this machine.'],
    [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, 'DATABASE_URL: must begin with postgres://.'],
    [{ FEED_ALLOW: 'localhost' }, 'FEED_ALLOW: must list host:port, separated by commas.'],
    [
      { TRUSTED_PROXY: '10.0.0.1, proxy.example' },
      'TRUSTED_PROXY: must list addresses, ranges or `loopback`, separated by commas.',
    ],
    [{ PUBLIC_URL: 'charity.example' }, 'PUBLIC_URL: must be http:// or https:// and a name, without a path.'],
    [{ PUBLIC_URL: 'https://a.example/b' }, 'PUBLIC_URL: must be http:// or https:// and a name, without a path.'],
    [
      { SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@b.example' },
      'SMTP_URL: must be smtp:// or smtps://, with user:password@ if it asks for that, and a host.',
    ],
    [{ MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM: must be an address, or a name and <an address>.'],
    [{ SMTP_URL: 'smtp://u:hunter2@mail.example' }, 'MAIL_FROM: is needed with SMTP_URL.'],
    [{ MAIL_TEXT_DAYS: '0' }, 'MAIL_TEXT_DAYS: must be 1 or more.'],
    [{ MAIL_RECORD_DAYS: '20' }, 'MAIL_RECORD_DAYS: must not be less than MAIL_TEXT_DAYS.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ WORK: 'some' }, 'WORK: must be one of all, none.'],
  ])('refuses %j with a sentence', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(new SettingsError(`These settings are wrong.\n${sentence}`));
  });

  it('names every wrong setting at once and repeats no secret', () => {
    const read = () => readSettings({ PORT: 'x', DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT[^]*DATABASE_URL/);
    expect(read).not.toThrow(/hunter2/);
  });
});
