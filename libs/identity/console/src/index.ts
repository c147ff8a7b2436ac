export { EnrolScreen } from './account/enrol-screen';
export { EnrolHere } from './account/enrol-here';
export { accountRoutes, auditRoutes, dutyRoutes, partnersRoutes, staffRoutes } from './identity.routes';
