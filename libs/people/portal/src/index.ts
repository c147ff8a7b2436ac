export { myWeekRoutes } from './my-week/my-week.routes';
