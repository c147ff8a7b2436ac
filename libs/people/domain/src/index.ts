export {
  type Availability,
  type Busy,
  type DayException,
  type Limits,
  type Manner,
  NO_LIMITS,
  NOTHING_SAID,
  type Pause,
  type Slot,
  type TimeOff,
  type Week,
} from './availability/availability';
export { blockedBy } from './availability/buffers';
export { freeStretches, isAway } from './availability/free';
export {
  clockTime,
  dayInWords,
  dayWithYear,
  hoursInWords,
  lengthInWords,
  notFreeInWords,
  outlookInShort,
  outlookInWords,
} from './availability/in-words';
export { clockTimes, type LimitChoice, limitChoices } from './availability/limit-choices';
export { HORIZON, type Outlook, outlookOf } from './availability/outlook';
export { furthestDay, type GivenTimes, readTimes, type TimeIssue, timeOffFault } from './availability/read-times';
export { NOT_FREE_CODES, type NotFree, whyNotFree } from './availability/why-not-free';
export {
  draftOf,
  type ImportIssue,
  type ListedPerson,
  type RawPerson,
  readPerson,
  type ReadPerson,
} from './importing/read-person';
export { isSelfDescription } from './importing/self-description';
export {
  type Expertise,
  type Format,
  FORMAT_NAMES,
  FORMATS,
  LEAST_COUNTED,
  type LivedExperience,
  NOTHING_MORE,
  type Person,
  type PersonDraft,
  type PersonId,
} from './person';
export { LEAST_BIO, MISSING, type Missing, missingForPublic } from './profile/missing-for-public';
export type { FieldIssue } from './profile/field-issue';
export { readDraft } from './profile/read-draft';
export {
  flatTopics,
  labelOf,
  type TopicFound,
  topicNamed,
  type TopicName,
  type TopicOfTree,
  topicsLike,
} from './profile/topic-names';
export {
  CONSENT_PARTS,
  CONSENT_WAYS,
  type ConsentEvent,
  type ConsentPart,
  dayFault,
  type DayFault,
  isAgreed,
  isAskable,
  lastWord,
  type ToldOnPaper,
  toldOnPaper,
} from './consents/consent';
export { saidInWords } from './consents/in-words';
export {
  inTheNameOf,
  PUBLIC_FIELDS,
  type PublicField,
  type Purpose,
  PURPOSES,
  type Wording,
  wordingOf,
} from './consents/purposes';
export { EVIDENCE, EVIDENCE_KINDS, type Evidence, evidenceInWords, type EvidenceKind } from './readiness/evidence';
export { levelInWords, offeringInWords, readinessInWords } from './readiness/in-words';
export { LADDER, type Level, type Need, type Rung } from './readiness/levels';
export { mayMentor, type Mentor, type NotReady, type Offering, offeringOf, offeringsOf } from './readiness/offering';
export { type MissingNeed, type Readiness, readinessOf, standingOf } from './readiness/readiness';
export { type PublicProfile, publicStanding, type PublicStanding } from './profile/public-view';
export { PROPOSED_FIELDS, type ProposedField, type ProposedText } from './reviews/proposed-fields';
