export { myWeekRoutes } from './my-week/my-week.routes';
export { meRoutes } from './me/me.routes';
