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
    [{ PORT: '70000' }, 'PORT: '],
    [{ HOST: 'not a host' }, 'HOST: must be an address or a name of this machine.'],
    [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, 'DATABASE_URL: must begin with postgres://.'],
    [{ FEED_ALLOW: 'localhost' }, 'FEED_ALLOW: must list host:port, separated by commas.'],
  ])('refuses %j with a sentence', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  it('names every wrong setting at once and repeats no secret', () => {
    const read = () => readSettings({ PORT: 'x', DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT[^]*DATABASE_URL/);
    expect(read).not.toThrow(/hunter2/);
  });
});
