import { staffFinding } from './staff-finding';

const staff = (...states: ('active' | 'invited' | 'disabled')[]) => states.map((state) => ({ state }));

it.each([
  [undefined, ''],
  [staff('active'), 'One person works here'],
  [staff('active', 'active', 'disabled'), '2 people work here'],
  [staff('active', 'invited'), 'One person works here, and one invitation is open'],
  [staff('active', 'active', 'invited', 'invited'), '2 people work here, and 2 invitations are open'],
])('says of %j: %s', (of, finding) => expect(staffFinding(of)).toBe(finding));
