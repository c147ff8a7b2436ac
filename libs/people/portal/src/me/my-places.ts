/** The pages behind “Me”, in the order of the overview, in groups. */
export const MY_PLACES = [
  { path: 'profile', heading: 'My profile', group: 'Who I am' },
  { path: 'photo', heading: 'My photo', group: 'Who I am' },
  { path: 'topics', heading: 'What I speak on', group: 'Who I am' },
  { path: 'languages', heading: 'My languages', group: 'Who I am' },
  { path: 'lived', heading: 'What I have lived through', group: 'Who I am' },
  { path: 'readiness', heading: 'How ready I am', group: 'How I am asked' },
  { path: 'needs', heading: 'What I need to take part', group: 'How I am asked' },
  { path: 'public', heading: 'What is public', group: 'What I allow' },
  { path: 'consents', heading: 'What I agree to', group: 'What I allow' },
] as const;

export type MyPlace = (typeof MY_PLACES)[number]['path'];
