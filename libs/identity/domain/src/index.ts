export { leavesNoAdministrator, STAFF_STATES, type StaffState, type Standing } from './administrators';
export { browserLabel } from './browser-label';
export { emailFault } from './email-fault';
export { CODE_DIGITS, LINK_KINDS, LINK_LIVES, type LinkKind, LINKS_AT_MOST } from './link-life';
export { type Guesses, judgePassword, LONGEST_PASSWORD, type PasswordRefusal, SHORTEST_PASSWORD } from './password';
export { describeTasks, mayDo, type Role, ROLES, STAFF_TASKS, type StaffTask, tasksOf } from './permissions';
export { CODE_PERIOD, type FactorRule, mustHaveFactor, readCode, RECOVERY_CODES, stepAt } from './second-factor';
export { type HolderKind, isAlive, SESSION_LIVES } from './session-life';
