/** What somebody changes of their own profile counts once staff have looked at it. */
export const PROPOSED_FIELDS = ['name', 'role', 'bio', 'photo'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];
export type ProposedText = Exclude<ProposedField, 'photo'>;
