import { hoursTyped, hoursWritten } from './hours-typed';

it.each([
  ['', ''],
  ['9-12', '09:00–12:00'],
  ['9 to 12.30, 14:00–18:30', '09:00–12:30, 14:00–18:30'],
  ['0-24', '00:00–24:00'],
  ['17:00 - 21:00;', '17:00–21:00'],
])('“%s” is read as “%s”', (typed, written) => expect(hoursWritten(hoursTyped(typed)!)).toBe(written));

it.each(['nine to five', '12-9', '9-25', '9:75-10', '9', '9--10'])('“%s” cannot be read', (typed) =>
  expect(hoursTyped(typed)).toBeUndefined(),
);
