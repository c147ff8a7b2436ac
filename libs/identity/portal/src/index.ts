export { networkName } from './network-name';
export { personOnly, PersonSession } from './person-session';
export { signInRoutes } from './sign-in/sign-in.routes';
export { sessionsRoutes } from './sessions/sessions.routes';
