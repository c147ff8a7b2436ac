import { ownAddress } from './own-address';

describe('ownAddress', () => {
  it.each(['/', '/desk', '/desk/0197f6a0?show=all&q=hospital', '/people?q=a%20b', '/my-week#monday', '/a//b', '/a@b'])(
    'goes on to %s',
    (next) => expect(ownAddress(next)).toBe(next),
  );

  it.each([
    [undefined],
    [''],
    ['desk'],
    ['./desk'],
    ['?next=/desk'],
    ['#desk'],
    ['//evil.example'],
    ['///evil.example'],
    ['////evil.example/desk'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['\\/evil.example'],
    ['/desk\\evil.example'],
    ['/\t/evil.example'],
    ['\t//evil.example'],
    ['/\n/evil.example'],
    ['/\r\n/evil.example'],
    ['/desk\r\nSet-Cookie: a=b'],
    ['/\u0000/evil.example'],
    [' //evil.example'],
    [' /desk'],
    ['/\u00a0/evil.example'],
    ['https://evil.example'],
    ['HTTPS://evil.example/desk'],
    ['https:/evil.example'],
    ['https:evil.example'],
    ['https://here.invalid@evil.example'],
    ['https://here.invalid/desk'],
    ['//here.invalid@evil.example'],
    ['javascript:alert(1)'],
    ['JavaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['vbscript:x'],
    ['blob:https://evil.example/1'],
    ['file:///etc/passwd'],
    ['mailto:eve@evil.example'],
    ['%2F%2Fevil.example'],
    ['%5C%5Cevil.example'],
    ['javascript%3Aalert(1)'],
    ['/sign-in?next=/desk'],
  ])('leads %j to the first page', (next) => {
    expect([ownAddress(next), ownAddress(next, '/my-week')]).toEqual(['/', '/my-week']);
  });

  it.each(['/%2Fevil.example', '/%5Cevil.example', '/%09/evil.example', '/%2e%2e//evil.example', '/..//evil.example'])(
    'stays in the house with %s, whatever it is there',
    (next) => expect(new URL(ownAddress(next), 'https://greenroom.example/console/').host).toBe('greenroom.example'),
  );
});
