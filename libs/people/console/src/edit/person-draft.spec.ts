import { differences, EMPTY, factsOf, issuesByField, issuesIn, missingIn, type PersonDraft } from './person-draft';

const base: PersonDraft = { ...EMPTY, name: 'Orla Fenwick', role: 'Adviser', bio: 'Twelve years.' };
const renting = { topic: 'Renting', weight: 0.8 };

describe('a profile on its way in', () => {
  it('sends only what was changed, tidied', () => {
    const draft: PersonDraft = { ...base, role: ' Tenants’ adviser ', bio: 'Twelve years. ', expertise: [renting] };
    const changed = differences(base, draft);
    expect(changed).toEqual(['role', 'expertise']);
    expect(factsOf(draft, changed)).toEqual({ role: 'Tenants’ adviser', expertise: [renting] });
    expect(factsOf(base, ['trainedOn'])).toEqual({ trainedOn: null });
  });

  it('does not call another order of the same formats a change', () =>
    expect(differences({ ...base, formats: ['tv', 'radio'] }, { ...base, formats: ['radio', 'tv'] })).toEqual([]));

  it.each([
    [{ name: ' ' }, { name: 'Name is missing.' }],
    [
      { livedExperience: [{ issue: 'Eviction', wording: '', consentedOn: '' }] },
      { livedExperience: '“Eviction” needs the day on which they agreed.' },
    ],
    [
      { livedExperience: [{ issue: '', wording: 'x', consentedOn: '2026-01-01' }] },
      { livedExperience: 'Say what the experience is of, or take the entry out.' },
    ],
    [{}, {}],
  ])('says what is wrong before it is sent: %j', (change, issues) =>
    expect(issuesIn({ ...base, ...change })).toEqual(issues),
  );

  it('puts a refusal at its fields, the first of each, as sentences', () =>
    expect(
      issuesByField([
        { path: 'body.role', message: 'is longer than 160 characters' },
        { path: 'body.expertise.0.topic', message: 'is missing' },
        { path: 'body.expertise.1.weight', message: 'is too much' },
        { path: 'body.bio', message: 'Too big: expected string' },
        { path: 'query.version', message: 'is missing' },
      ]),
    ).toEqual({
      role: 'Role is longer than 160 characters.',
      expertise: 'The list of topics is missing.',
      bio: 'Too big: expected string.',
    }));

  it('counts what is missing before it may be public', () => {
    expect(missingIn({ ...base, metBy: 'Maya', trainedOn: '2026-03-14' }, true)).toEqual(['bio', 'expertise']);
    expect(missingIn(EMPTY, false)).toHaveLength(6);
  });
});
