import { optionsInWords } from './options-in-words';

it('names people with why, what they declare and what they will not talk about', () => {
  const ada = { name: 'Ada Marlow', role: 'Runs an advice line', why: 'Hears it daily', interests: '', offLimits: '' };
  const bea = {
    ...ada,
    name: 'Bea Ridge',
    role: '',
    why: '',
    interests: 'Trustee of\n a food bank',
    offLimits: 'Her son',
  };
  expect(optionsInWords([ada, bea])).toBe(
    [
      'Ada Marlow, Runs an advice line\nWhy: Hears it daily\nDeclares: nothing',
      'Bea Ridge\nDeclares: Trustee of a food bank\nWill not talk about: Her son',
    ].join('\n\n'),
  );
});
