import { AddressGuard, AddressRefused } from './address-guard';
import { guardedLookup } from './guarded-lookup';

const guard = new AddressGuard(['lan.test:8080', '127.0.0.1:8080', '[::1]:8080']);

function answer(address: string, from?: string): string {
  try {
    guard.check(new URL(address), from === undefined ? undefined : new URL(from));
    return 'allowed';
  } catch (error) {
    return error instanceof AddressRefused ? error.code : 'thrown';
  }
}

describe('AddressGuard', () => {
  it.each([
    ['https://feeds.bbci.co.uk/news/rss.xml', 'allowed'],
    ['http://feeds.bbci.co.uk:80/news/rss.xml', 'allowed'],
    ['https://8.8.8.8/', 'allowed'],
    ['https://[2606:4700::1111]/', 'allowed'],
    ['file:///etc/passwd', 'address-scheme'],
    ['ftp://ward.test/', 'address-scheme'],
    ['gopher://ward.test/', 'address-scheme'],
    ['https://user:pass@ward.test/', 'address-credentials'],
    ['http://ward.test:8080/', 'address-port'],
    ['http://ward.test:22/', 'address-port'],
    ['http://127.0.0.1/', 'address-not-public'],
    ['http://127.1/', 'address-not-public'],
    ['http://2130706433/', 'address-not-public'],
    ['http://0x7f000001/', 'address-not-public'],
    ['http://0177.0.0.1/', 'address-not-public'],
    ['http://127.0.0.1./', 'address-not-public'],
    ['http://0.0.0.0/', 'address-not-public'],
    ['http://10.1.2.3/', 'address-not-public'],
    ['http://172.16.0.1/', 'address-not-public'],
    ['http://192.168.1.1/', 'address-not-public'],
    ['http://100.64.0.1/', 'address-not-public'],
    ['http://169.254.169.254/latest/meta-data', 'address-not-public'],
    ['http://224.0.0.1/', 'address-not-public'],
    ['http://255.255.255.255/', 'address-not-public'],
    ['http://[::]/', 'address-not-public'],
    ['http://[::1]/', 'address-not-public'],
    ['http://[::127.0.0.1]/', 'address-not-public'],
    ['http://[::ffff:127.0.0.1]/', 'address-not-public'],
    ['http://[::ffff:10.0.0.1]/', 'address-not-public'],
    ['http://[::ffff:0:127.0.0.1]/', 'address-not-public'],
    ['http://[64:ff9b::7f00:1]/', 'address-not-public'],
    ['http://[2002:7f00:1::]/', 'address-not-public'],
    ['http://[fd00::1]/', 'address-not-public'],
    ['http://[fe80::1]/', 'address-not-public'],
    ['http://[ff02::1]/', 'address-not-public'],
  ])('%s: %s', (address, expected) => expect(answer(address)).toBe(expected));

  it('exempts what the operator lists, by host and port', () => {
    expect(answer('http://lan.test:8080/feed')).toBe('allowed');
    expect(answer('http://127.0.0.1:8080/feed')).toBe('allowed');
    expect(answer('http://[::1]:8080/feed')).toBe('allowed');
    expect(answer('http://127.0.0.1:8081/feed')).toBe('address-port');
    expect(answer('http://LAN.test:8080/feed', 'http://127.0.0.1:8080/')).toBe('allowed');
    expect(answer('ftp://lan.test:8080/feed')).toBe('address-scheme');
  });

  it('lends the exemption to nobody else’s redirect', () => {
    expect(answer('http://127.0.0.1:8080/feed', 'http://outside.test/')).toBe('address-port');
  });

  it('refuses a step down from https', () => {
    expect(answer('http://ward.test/', 'https://ward.test/')).toBe('redirect-to-insecure');
    expect(answer('https://ward.test/', 'http://ward.test/')).toBe('allowed');
  });
});

describe('guardedLookup', () => {
  const ask = (addresses: string[], isChecked = true, all = true) =>
    new Promise<unknown>((resolve) => {
      const lookup = guardedLookup(
        async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        isChecked,
      );
      lookup('ward.test', { all }, (error, answers) => resolve(error ?? answers));
    });

  it('refuses all answers for one that is private', async () => {
    expect(await ask(['8.8.8.8', '127.0.0.1'])).toBeInstanceOf(AddressRefused);
    expect(await ask(['2606:4700::1111', 'fd00::1'])).toBeInstanceOf(AddressRefused);
    expect(await ask(['127.0.0.1'], false)).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });

  it('answers in either form, and with an error where there is no address', async () => {
    expect(await ask(['8.8.8.8', '8.8.4.4'])).toHaveLength(2);
    expect(await ask(['8.8.8.8', '8.8.4.4'], true, false)).toBe('8.8.8.8');
    expect(await ask([])).toMatchObject({ code: 'ENOTFOUND' });
  });

  it('asks anew for each connection, so that a name that turns private is caught', async () => {
    const answers = ['8.8.8.8', '127.0.0.1'];
    const lookup = guardedLookup(async () => [{ address: answers.shift()!, family: 4 }], true);
    const connect = () =>
      new Promise((resolve) => lookup('r.test', { all: true }, (error, all) => resolve(error ?? all)));
    expect(await connect()).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await connect()).toBeInstanceOf(AddressRefused);
  });
});
