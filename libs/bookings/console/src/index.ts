export { bookingsRoutes } from './calendar/bookings.routes';
export { requestsRoutes } from './requests.routes';
