/**
 * The browser specs that `npm test` runs: the way from a story or a call to a booking, as an officer and a spokesperson
 * walk it, and the door. `npm run test:screens` runs all others; decision 18 says why they are apart.
 */
module.exports = ['entry', 'desk-live', 'requests', 'journey', 'offer', 'portal', 'bookings'];
