import type { StaffState } from '@greenroom/identity/domain';
import { londonStamp } from '@greenroom/platform/web';
import { STATE_WORDS } from './role-words';

/** “Invited, until Wed 25 Nov, 09:00” */
export function standingInWords({
  state,
  invitationEndsAt,
  seenAt,
}: {
  readonly state: StaffState;
  readonly invitationEndsAt: string | null;
  readonly seenAt: string | null;
}): string {
  const until = invitationEndsAt === null ? '' : `, until ${londonStamp(Date.parse(invitationEndsAt), Date.now())}`;
  const seen = seenAt === null ? '' : `, last seen ${londonStamp(Date.parse(seenAt), Date.now())}`;
  return `${STATE_WORDS[state]}${until}${seen}`;
}
