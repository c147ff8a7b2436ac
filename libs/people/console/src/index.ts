export { peopleRoutes } from './people.routes';
export { reviewsRoutes } from './reviews/reviews.routes';
