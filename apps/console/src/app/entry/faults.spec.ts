import { faultsFrom, faultsIn } from './faults';

const fine = { email: 'ada@charity.example', password: 'long enough' };

describe('what is wrong with what was typed', () => {
  it.each([
    [fine, []],
    [{ ...fine, name: 'Ada' }, []],
    [{ ...fine, name: ' ' }, ['name']],
    [{ email: '', password: '' }, ['email', 'password']],
    [{ ...fine, email: 'ada' }, ['email']],
  ])('is, of %j, %j', (typed, fields) => {
    expect(Object.keys(faultsIn(typed))).toEqual(fields);
  });

  it('is what the server says, as sentences', () => {
    const issues = [
      { path: 'body.password', message: 'is too easy to guess' },
      { path: 'body.email', message: 'is not an e-mail address' },
      { path: 'body', message: 'is odd' },
    ];
    expect(faultsFrom(issues)).toEqual({
      password: 'The password is too easy to guess.',
      email: 'This is not an e-mail address.',
    });
  });
});
