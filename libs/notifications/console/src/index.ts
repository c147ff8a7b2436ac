export { outboxRoutes } from './outbox/outbox.routes';
export { templatesRoutes } from './templates/templates.routes';
