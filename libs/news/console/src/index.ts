export { deskRoutes } from './desk/desk.routes';
export { feedsRoutes } from './feeds/feeds.routes';
