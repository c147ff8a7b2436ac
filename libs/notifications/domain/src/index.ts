export { afterTrouble, GIVE_UP_AFTER, type NextStep, type TriedMail, waitAfter } from './after-trouble';
export { type Lane, LANES, lanesInOrder, MAIL_STATES, type MailState, mayBeRetried } from './mail-state';
export { fillIn, oneLine, placesIn, withoutSecrets } from './mail-text';
export { freeAt, keptBack, type SentToOne } from './recipient-limit';
export { judgeTrouble, type Reason, REASONS, reasonInWords, type SmtpTrouble, type Verdict } from './trouble';
export {
  examplesOf,
  fitsSubject,
  kindOf,
  mailTemplate,
  type MailTemplate,
  type MailWords,
  placeholdersOf,
  RECIPIENTS,
  type TemplateRecipient,
  type WordsField,
} from './templates/mail-template';
export {
  COMMON,
  isPlaceholder,
  placeholder,
  type PlaceholderName,
  PLACEHOLDERS,
  type ValuesFor,
} from './templates/placeholders';
export {
  faultsOfWords,
  type FilledPiece,
  filledWords,
  LONGEST_WORDS,
  namesIn,
  previewOf,
  type WordsFault,
} from './templates/words';
