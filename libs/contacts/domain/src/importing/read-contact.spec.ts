import fc from 'fast-check';
import { inOurWords } from './list-words';
import { readContact } from './read-contact';

const line = {
  name: ' Priya  Nair ',
  outlet: 'BBC',
  programme: 'Today',
  role: 'Producer',
  email: 'Priya@BBC.example',
  mobile: '07700 900123',
  desk: '',
  channel: 'text',
  note: '',
};

describe('readContact', () => {
  it('reads what people write', () => {
    expect(readContact(line)).toEqual({
      ok: true,
      contact: {
        name: 'Priya Nair',
        outlet: 'BBC',
        programme: 'Today',
        role: 'producer',
        email: 'priya@bbc.example',
        mobile: '+447700900123',
        desk: '',
        channel: 'text',
        note: '',
      },
    });
  });

  it.each([
    ['Nair, Priya', 'Priya Nair'],
    ['O’Dowd, Mary Anne', 'Mary Anne O’Dowd'],
    ['Priya Nair, Today', 'Priya Nair, Today'],
  ])('takes “%s” for %s', (name, read) => {
    expect(readContact({ ...line, name })).toMatchObject({ contact: { name: read } });
  });

  it('keeps the lines of a note', () => {
    expect(readContact({ ...line, note: ' Rings  at seven.\r\n\nLikes clips. ' })).toMatchObject({
      contact: { note: 'Rings at seven.\n\nLikes clips.' },
    });
  });

  it('asks for no more than a name and a place', () => {
    expect(readContact({ name: 'Priya', outlet: 'BBC' })).toMatchObject({
      ok: true,
      contact: { role: null, email: '' },
    });
  });

  it.each([
    ['no name', { ...line, name: '' }, 'name', 'is missing'],
    ['a long name', { ...line, name: 'x'.repeat(121) }, 'name', 'is longer than 120 characters'],
    ['a name that is a list', { ...line, name: ['Priya'] }, 'name', 'is not text'],
    ['two addresses', { ...line, email: 'a@b.example, c@d.example' }, 'email', 'is not an e-mail address'],
    ['words for a number', { ...line, mobile: 'withheld' }, 'mobile', 'is not a phone number'],
    ['a role of ours that is none', { ...line, role: 'boss' }, 'role', 'is none of producer, booker, reporter, editor'],
    ['a programme of nobody', { ...line, outlet: '' }, 'outlet', 'is missing, and a programme is given'],
    ['a name alone', { name: 'Priya' }, 'email', 'is missing, and so are mobile, desk and outlet'],
  ])('refuses %s, and says which field', (_, raw, field, message) => {
    expect(readContact(raw)).toMatchObject({ ok: false, issues: expect.arrayContaining([{ field, message }]) });
  });

  it('says nothing of what stood there', () => {
    const read = readContact({ ...line, email: 'MARKER', mobile: 'MARKER', role: 'MARKER' });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('MARKER');
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => void readContact(raw)));
  });
});

describe('inOurWords', () => {
  it.each([
    [{ role: 'Producer' }, { role: 'Producer', note: '' }],
    [{ role: 'Senior Producer' }, { role: 'producer', note: 'Role: Senior Producer' }],
    [
      { role: 'Guest Bookings', note: 'Rings.' },
      { role: 'booker', note: 'Rings.\nRole: Guest Bookings' },
    ],
    [{ role: 'Home affairs correspondent' }, { role: 'reporter', note: 'Role: Home affairs correspondent' }],
    [{ role: 'Runner' }, { role: '', note: 'Role: Runner' }],
    [{ channel: 'E-mail' }, { channel: 'email' }],
    [{ channel: 'WhatsApp' }, { channel: 'text' }],
    [{ channel: 'carrier pigeon' }, { channel: 'carrier pigeon' }],
  ])('reads %j as %j', (raw, expected) => expect(inOurWords(raw)).toMatchObject(expected));
});
