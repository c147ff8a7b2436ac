export { readEmail } from './email';
export { judgePassword, type PasswordRefusal } from './password';
export { isAlive, STAFF_SESSION } from './session-life';
