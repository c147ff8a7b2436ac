import { readDuty, takeDuty } from './identity/duty';
import { makeFirstAdministrator, readSession, signIn, signOut } from './identity/session';
import { readMatches } from './matching/matches';
import {
  matchHeadline,
  putConcept,
  putTopic,
  readTopics,
  removeConcept,
  removeTopic,
  tryConcept,
} from './matching/topics';
import {
  addFeed,
  changeFeed,
  exportOpml,
  importOpml,
  listFeeds,
  listStarterFeeds,
  pollFeed,
  readFeed,
  removeFeed,
} from './news/feeds';
import {
  changeStory,
  countStories,
  joinStories,
  listStories,
  listUnanswered,
  readStory,
  splitStory,
} from './news/stories';
import { listMails, readMail, retryMail } from './notifications/outbox';
import { readAccessNeeds, readMyAccessNeeds, writeMyAccessNeeds } from './people/access-needs';
import { changeAvailability, changeMyAvailability, readAvailability, readMyAvailability } from './people/availability';
import { readConsents, readMyConsents, recordConsent, sayMyConsent } from './people/consents';
import { changeMe, proposeMyPhoto, readMe, readMyPhoto, readMyProposedPhoto, removeMyPhoto } from './people/me';
import {
  addPerson,
  changePerson,
  importPeople,
  listPeople,
  putPhoto,
  readPerson,
  readPhoto,
  removePerson,
  removePhoto,
} from './people/people';
import { exportMe, exportPerson } from './people/personal-data';
import { addEvidence, capMyReadiness, readMyReadiness, readReadiness, removeEvidence } from './people/readiness';
import { decideReview, listReviews, readProposedPhoto } from './people/reviews';
import { readEvents } from './platform/events';
import { health } from './platform/health';

/** Every operation of the API. The architecture tests hold each to exactly one controller method. */
export const catalogue = {
  readSession,
  signIn,
  signOut,
  makeFirstAdministrator,
  readDuty,
  takeDuty,
  health,
  readEvents,
  listStories,
  countStories,
  listUnanswered,
  readStory,
  changeStory,
  splitStory,
  joinStories,
  listFeeds,
  addFeed,
  readFeed,
  changeFeed,
  removeFeed,
  pollFeed,
  exportOpml,
  importOpml,
  listStarterFeeds,
  listPeople,
  addPerson,
  readPerson,
  changePerson,
  removePerson,
  readPhoto,
  putPhoto,
  removePhoto,
  importPeople,
  readAvailability,
  changeAvailability,
  readMyAvailability,
  changeMyAvailability,
  readReadiness,
  addEvidence,
  removeEvidence,
  readMyReadiness,
  capMyReadiness,
  readMe,
  changeMe,
  readMyPhoto,
  readMyProposedPhoto,
  proposeMyPhoto,
  removeMyPhoto,
  readMyConsents,
  sayMyConsent,
  readConsents,
  recordConsent,
  readMyAccessNeeds,
  writeMyAccessNeeds,
  readAccessNeeds,
  listReviews,
  decideReview,
  readProposedPhoto,
  exportMe,
  exportPerson,
  readMatches,
  matchHeadline,
  readTopics,
  putConcept,
  removeConcept,
  tryConcept,
  putTopic,
  removeTopic,
  listMails,
  readMail,
  retryMail,
} as const;
