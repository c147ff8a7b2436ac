/** “2 press teams may sign in, with 3 people”; empty while nothing is known. */
export function partnersFinding(
  partners: readonly { readonly members: readonly { readonly isDisabled: boolean }[] }[] | undefined,
): string {
  if (!partners) return '';
  if (partners.length === 0) return 'No press team of others signs in yet';
  const people = partners.flatMap(({ members }) => members).filter(({ isDisabled }) => !isDisabled).length;
  const teams = partners.length === 1 ? 'One press team' : `${partners.length} press teams`;
  return `${teams}, and ${people === 1 ? 'one person' : `${people} people`} who may sign in`;
}
