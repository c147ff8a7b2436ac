import { emailFault } from './email-fault';

it.each([
  ['', 'Type your e-mail address.'],
  ['  ', 'Type your e-mail address.'],
  ['dani', 'That is not a whole e-mail address.'],
  ['dani@', 'That is not a whole e-mail address.'],
  [' dani@people.example ', ''],
])('says of the address %j: %j', (typed, fault) => {
  expect(emailFault(typed)).toBe(fault);
});
