export { parseFeedDate } from './feeds/feed-date';
export { type IdentifiedFeed, type IdentifiedItem, identifyItems, type IdentityScheme } from './feeds/item-identity';
export { normaliseLink } from './feeds/normalise-link';
export { normaliseSummary, normaliseText, normaliseTitle } from './feeds/normalise-text';
export { type FeedFormat, type ParsedFeed, type ParsedItem } from './feeds/parsed-feed';
export {
  type FeedHealth,
  judgePoll,
  NEW_FEED,
  type PollAnswer,
  type PollCircumstances,
  type PollMemory,
  type PollVerdict,
} from './feeds/poll-schedule';
export { join, type Joining, partition, type StoryCluster } from './clustering/partition';
export { type Likeness, sameStory, STORY_WINDOW } from './clustering/same-story';
export { blockingKeys, type Signature, signatureOf, type StoryText } from './clustering/signature';
export { sourceLink } from './clustering/source-link';
export { sourceKey, sourcesOf, voiceOf } from './clustering/story-voice';
export { bestFirst, excerptAround, foundIn, type FoundPiece } from './search/found-words';
export { queryWords, searchWords } from './search/search-words';
export { whyFound } from './search/why-found';
export { type Handling, mergedHandling, type Triage } from './triage/triage';
