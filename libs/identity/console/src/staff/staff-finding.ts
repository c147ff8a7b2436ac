import type { StaffState } from '@greenroom/identity/domain';

/** “4 people work here, and one invitation is open”; empty while nothing is known. */
export function staffFinding(staff: readonly { readonly state: StaffState }[] | undefined): string {
  if (!staff) return '';
  const count = (state: StaffState) => staff.filter((one) => one.state === state).length;
  const [active, invited] = [count('active'), count('invited')];
  const here = active === 1 ? 'One person works here' : `${active} people work here`;
  if (invited === 0) return here;
  return `${here}, and ${invited === 1 ? 'one invitation is' : `${invited} invitations are`} open`;
}
