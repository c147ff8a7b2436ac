export { deskRoutes } from './desk/desk.routes';
