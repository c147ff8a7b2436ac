export { topicsRoutes } from './topics/topics.routes';
