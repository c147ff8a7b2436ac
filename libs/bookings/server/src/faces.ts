import type { PeopleDirectory } from '@greenroom/people/server';

export interface Face {
  readonly name: string;
  readonly photo: string | null;
}

const TAKEN_OUT: Face = { name: 'Somebody who was taken out', photo: null };

/** Who the people of rows are, as they are now; whoever was taken out has no name. */
export async function facesOf(
  people: PeopleDirectory,
  rows: readonly { readonly personId: string | null }[],
): Promise<(personId: string | null) => Face> {
  const faces = await people.faces([...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
  return (personId) => (personId !== null && faces.get(personId)) || TAKEN_OUT;
}
