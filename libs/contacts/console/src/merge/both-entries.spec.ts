import type { Contact } from '../words/contact-in-words';
import { compared } from './both-entries';

const entry = (given: Partial<Contact>): Contact => ({
  id: 'a',
  name: 'Nia Prosser',
  email: '',
  mobile: '',
  desk: '',
  channel: null,
  note: '',
  posts: [],
  doNotContact: null,
  verified: null,
  lastContact: null,
  version: 1,
  ...given,
});
const post = {
  outletId: 'o',
  outlet: 'Skylark News',
  programmeId: null,
  programme: null,
  role: null,
  from: null,
  to: null,
};
const by = { id: 's', name: 'Maya Lindholm' };

it('shows what both say, what becomes of it and what would be lost; nothing that nobody says', () => {
  const stays = entry({ email: 'nia@skylark.example', posts: [post], note: 'Rings at seven.' });
  const goes = entry({
    id: 'b',
    name: 'N. Prosser',
    mobile: '+447700900123',
    posts: [{ ...post, role: 'producer' }],
    note: 'Likes clips.',
    doNotContact: { since: '2026-11-01T08:00:00.000Z', reason: 'Asked by phone', by },
    verified: { at: '2026-11-02T08:00:00.000Z', by },
  });
  const rows = new Map(compared(stays, goes).map(({ name, becomes, lost }) => [name, [becomes, lost]]));
  expect(Object.fromEntries(rows)).toEqual({
    Name: [['Nia Prosser'], ['N. Prosser']],
    'Where they are and were': [['Skylark News, Producer'], []],
    Mobile: [['07700 900123'], []],
    Mail: [['nia@skylark.example'], []],
    Notes: [['Rings at seven.', 'Likes clips.'], []],
    'Do not contact': [['Asked by phone'], []],
    Verified: [['By Maya Lindholm'], []],
  });
});
