export { leavesNoAdministrator, STAFF_STATES, type StaffState, type Standing } from './administrators';
export { browserLabel } from './browser-label';
export {
  LONGEST_SHIFT,
  nextOnDuty,
  nextTurn,
  type OnDuty,
  onDutyAt,
  overlapsIn,
  type RotaFacts,
  sameAWeekLater,
  type Shift,
  shiftFault,
  type TakenByHand,
  uncovered,
} from './duty/rota';
export { emailFault } from './email-fault';
export { CODE_DIGITS, LINK_KINDS, LINK_LIVES, LINK_WAITS, type LinkKind, LINKS_AT_MOST } from './link-life';
export { maskedEmail } from './masked-email';
export { type Guesses, judgePassword, LONGEST_PASSWORD, type PasswordRefusal, SHORTEST_PASSWORD } from './password';
export { describeTasks, mayDo, type Role, ROLES, STAFF_TASKS, type StaffTask, tasksOf } from './permissions';
export { CODE_PERIOD, type FactorRule, mustHaveFactor, readCode, RECOVERY_CODES, stepAt } from './second-factor';
export { type HolderKind, isAlive, SESSION_LIVES } from './session-life';
