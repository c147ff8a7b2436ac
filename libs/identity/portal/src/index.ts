export { networkName } from './network-name';
export { partnerRoutes } from './partner/partner.routes';
export { type AccountKind, partnerOnly, personOnly, PortalSession } from './portal-session';
export { SessionSheet } from './session-sheet/session-sheet';
export { signInRoutes } from './sign-in/sign-in.routes';
export { sessionsRoutes } from './sessions/sessions.routes';
