export { readEmail } from './email';
export { judgePassword, type PasswordRefusal } from './password';
export {
  describeTasks,
  GUARDED_ROLES,
  mayDo,
  type Role,
  ROLES,
  STAFF_TASKS,
  type StaffTask,
  tasksOf,
  TASKS,
} from './permissions';
export { isAlive, STAFF_SESSION } from './session-life';
