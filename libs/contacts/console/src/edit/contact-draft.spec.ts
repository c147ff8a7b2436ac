import { differences, EMPTY, factsOf, issuesIn } from './contact-draft';

const base = { ...EMPTY, name: 'Nia Prosser', mobile: '07700 900123', note: 'Rings at seven.' };

describe('the draft of a contact', () => {
  it('sends what has changed, and an emptied choice as none', () => {
    const mine = { ...base, name: 'Nia Prosser ', channel: '', email: 'nia@skylark.example' };
    const changed = differences({ ...base, channel: 'text' }, mine);
    expect(factsOf(mine, changed)).toEqual({ email: 'nia@skylark.example', channel: null });
  });

  it.each([
    [{ ...base, name: '' }, false, { name: 'Name is missing.' }],
    [{ ...base, mobile: 'withheld' }, false, { mobile: 'Mobile is not a phone number.' }],
    [
      { ...EMPTY, name: 'Nia' },
      false,
      { mobile: 'Give a number, a mail address or an outlet, so that they can be found.' },
    ],
    [{ ...EMPTY, name: 'Nia' }, true, {}],
    [base, false, {}],
  ])('says what is wrong before it is sent: %j', (draft, isPlaced, issues) =>
    expect(issuesIn(draft, isPlaced)).toEqual(issues),
  );
});
