export { outboxRoutes } from './outbox/outbox.routes';
