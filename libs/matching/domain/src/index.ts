/**
 * Who can speak on a story, and why.
 *
 *   const knowledge = compileKnowledge({ topics, concepts, negatives, background, vectors });
 *   const matcher = new Matcher(knowledge);
 *   matcher.upsert({ id, name, bio, tags: [{ topic: 'housing', weight: 1 }] });
 *   const { answered, reason, matches } = matcher.match({ title, summary }, { top: 5 });
 *
 * `compileKnowledge` takes plain data (the server reads it from `data/` or from the network's own copy) and is what to
 * call again when the thesaurus changes; it costs some hundreds of milliseconds, and `knowledgeInSteps` spreads them for
 * whoever has others waiting. `Matcher` holds people: `upsert` and `remove` re-index one person. Scores and parts are
 * whole micro-units (`MICRO` is 1), so that parts add up exactly. The ranking is given whether or not the story is
 * answered; `reason.code` says why it was or was not.
 */
export {
  compileKnowledge,
  type Concept,
  type ConceptName,
  type Knowledge,
  knowledgeInSteps,
  type Negative,
} from './compile-knowledge';
export { faultsOfTopic, hindrancesToRemoval, type PlacedTopic, placedTopics, type TopicFault } from './edit-tree';
export { type Match, type ScorePart } from './explanation';
export { conceptsNamed } from './found-concepts';
export {
  type ConceptEntry,
  type KnowledgeSource,
  type NegativeEntry,
  type Profile,
  type Story,
  type TopicEntry,
  type WordVectorTable,
} from './knowledge';
export { Matcher, type StoryMatch } from './matcher';
export { type Reason } from './reason';
export { stem } from './stem';
export { type Steps } from './steps';
export { type StoryTopic, storyTopics } from './story-topics';
export { type Topic, TopicTree } from './topics';
export { MICRO, WEIGHTS, type Weights } from './weights';
export { type Asked, type Candidate, type FormatStanding, REACH, type Ruling, ruledOut } from './hard-rules';
