import * as z from 'zod';
import { endpoint } from '../endpoint';
import { versionShape } from '../shapes';
import { conceptShape, slugShape } from './concept';
import { verdictShape } from './verdict';

const topicShape = z.object({
  slug: z.string(),
  label: z.string(),
  short: z.string().optional(),
  aliases: z.array(z.string()),
  storyCount: z.number().int().describe('Stories of the last seven days that are about it or a topic below'),
  get children() {
    return z.array(topicShape);
  },
});

const phrases = z.array(z.string());
const shownConceptShape = z.object({
  id: z.string(),
  label: z.string(),
  short: z.string().optional(),
  topics: z.record(z.string(), z.number()),
  terms: phrases,
  exact: phrases,
  weak: phrases,
  names: z.array(z.object({ term: z.string(), asOf: z.string() })),
  yes: phrases,
  no: phrases,
});

/** A concept on its way in: a form's worth, not a file's. */
const editedConceptShape = conceptShape.refine(
  (concept) => JSON.stringify(concept).length <= 50_000,
  'is longer than 50,000 characters',
);

const params = z.strictObject({ id: slugShape.max(100) });
const revisionShape = z.object({
  revision: versionShape.describe('Of the whole thesaurus; goes up with every change'),
});

export const readTopics = endpoint({
  id: 'matching.read-topics',
  method: 'GET',
  path: '/api/topics',
  summary: 'The topic tree, and the thesaurus with every concept’s terms',
  permission: 'topics.read',
  response: revisionShape.extend({
    isEdited: z.boolean().describe('Whether the network has changed what comes with Greenroom'),
    topics: z.array(topicShape),
    concepts: z.array(shownConceptShape),
  }),
});

const choosableShape = z.object({
  slug: z.string(),
  label: z.string(),
  aliases: z.array(z.string()),
  get children() {
    return z.array(choosableShape);
  },
});

export const listTopicsForMe = endpoint({
  id: 'matching.list-topics-for-me',
  method: 'GET',
  path: '/api/me/topics',
  summary: 'The topic tree by its names, for choosing what I speak on',
  permission: 'person',
  response: z.object({ topics: z.array(choosableShape) }),
});

export const putConcept = endpoint({
  id: 'matching.put-concept',
  method: 'PUT',
  path: '/api/topics/concepts/{id}',
  summary: 'Add or change a concept; a revision that is no longer the current one is a clash',
  permission: 'topics.edit',
  params,
  body: z.strictObject({ revision: versionShape, concept: editedConceptShape }),
  response: revisionShape,
});

export const removeConcept = endpoint({
  id: 'matching.remove-concept',
  method: 'DELETE',
  path: '/api/topics/concepts/{id}',
  summary: 'Take a concept out of the thesaurus',
  permission: 'topics.edit',
  params,
  query: z.strictObject({ revision: z.coerce.number().int().min(0) }),
  response: revisionShape,
});

const topicParams = z.strictObject({ slug: slugShape.max(100) });
const name = z.string().trim().min(1).max(100);

export const putTopic = endpoint({
  id: 'matching.put-topic',
  method: 'PUT',
  path: '/api/topics/{slug}',
  summary: 'Add, rename or move a topic; a revision that is no longer the current one is a clash',
  permission: 'topics.edit',
  params: topicParams,
  body: z.strictObject({
    revision: versionShape,
    topic: z.strictObject({
      label: name,
      short: name.max(16).optional().describe('A label for narrow places'),
      aliases: z.array(name).max(100).default([]).describe('Other names that lead to it'),
      parent: slugShape.max(100).nullable().describe('Slug of the topic that it stands under; null at the top'),
    }),
  }),
  response: revisionShape,
});

export const removeTopic = endpoint({
  id: 'matching.remove-topic',
  method: 'DELETE',
  path: '/api/topics/{slug}',
  summary: 'Take a topic out of the tree, once no concept and no topic hangs on it; expertise that names it stays',
  permission: 'topics.edit',
  params: topicParams,
  query: z.strictObject({ revision: z.coerce.number().int().min(0) }),
  response: revisionShape,
});

const headline = z.string().trim().min(1).max(500);
const summary = z.string().max(4_000).default('');

export const tryConcept = endpoint({
  id: 'matching.try-concept',
  method: 'POST',
  path: '/api/topics/try',
  summary: 'What a headline would come to without and with a change of the thesaurus; nothing is stored',
  permission: 'topics.edit',
  body: z.strictObject({ concept: editedConceptShape, headline, summary }),
  response: z.object({ before: verdictShape, after: verdictShape }),
});

export const matchHeadline = endpoint({
  id: 'matching.match-headline',
  method: 'POST',
  path: '/api/match',
  summary: 'Who can speak on a headline that is in no feed; nothing is stored',
  permission: 'stories.read',
  body: z.strictObject({ title: headline, summary, top: z.number().int().min(1).max(50).default(10) }),
  response: verdictShape,
});
