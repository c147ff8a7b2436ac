export { afterTrouble, GIVE_UP_AFTER, type NextStep, type TriedMail, waitAfter } from './after-trouble';
export { type Lane, LANES, lanesInOrder, MAIL_STATES, type MailState, mayBeRetried } from './mail-state';
export { fillIn, oneLine, placesIn, withoutSecrets } from './mail-text';
export { freeAt, keptBack, type SentToOne } from './recipient-limit';
export { KEPT, nextNight } from './retention';
export { judgeTrouble, type Reason, REASONS, reasonInWords, type SmtpTrouble, type Verdict } from './trouble';
