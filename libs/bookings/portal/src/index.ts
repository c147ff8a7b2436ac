export { MyAsks } from './my-week/my-asks';
export { OfferPage } from './offer/offer-page';
