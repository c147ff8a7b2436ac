import { ownAddress } from './own-address';

it.each([
  ['/desk?show=all&q=hospital', '/desk?show=all&q=hospital'],
  ['/', '/'],
  [undefined, '/first'],
  ['', '/first'],
  ['desk', '/first'],
  ['https://elsewhere.example/', '/first'],
  ['//elsewhere.example/', '/first'],
  ['/\\elsewhere.example/', '/first'],
  ['/desk\\..\\\\elsewhere.example', '/first'],
  ['/\t/elsewhere.example/', '/first'],
  ['/sign-in?next=/desk', '/first'],
])('leads from %j to %j', (next, address) => expect(ownAddress(next, '/first')).toBe(address));
