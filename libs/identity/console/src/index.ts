export { EnrolScreen } from './account/enrol-screen';
export { accountRoutes, auditRoutes, staffRoutes } from './identity.routes';
