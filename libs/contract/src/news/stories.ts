import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, pageOf, pageQuery, photoShape, staffShape, versionShape } from '../shapes';
import { becauseShape } from './because';

/** How far the desk is with a story. */
export const triageShape = z.enum(['new', 'watching', 'pitching', 'dropped']);

const sourceShape = z.object({
  id: idShape.describe('What a split is told by'),
  outlet: z.string(),
  title: z.string(),
  link: z.string().nullable(),
  publishedAt: instantShape,
});

const speakerShape = z.object({
  personId: z.string(),
  name: z.string(),
  photo: photoShape,
  score: z.number(),
  reason: z.string(),
});

const storyShape = z.object({
  id: idShape,
  headline: z.string(),
  summary: z.string(),
  publishedAt: instantShape.describe('When the first source published it'),
  latestAt: instantShape.describe('When the newest source published it; the list is sorted by it'),
  sourceCount: z.number().int(),
  outlets: z.array(z.string()),
  topics: z.array(z.object({ slug: z.string(), label: z.string() })).describe('What it is about, the nearest first'),
  isAnswered: z.boolean().nullable().describe('Whether anybody fits well enough; null while not yet matched'),
  speakers: z.array(speakerShape).describe('The best three, with the reason in words'),
  triage: triageShape,
  owner: staffShape.nullable(),
  version: versionShape.describe('Goes up with what the desk does to the story, not with what outlets publish'),
});

const changeShape = z.object({
  deed: z.enum(['triaged', 'merged', 'split', 'joined']),
  at: instantShape,
  by: staffShape.nullable().describe('null where Greenroom itself did'),
  version: versionShape,
  from: z.object({ triage: triageShape, ownerId: z.string().nullable() }),
  to: z.object({ triage: triageShape, ownerId: z.string().nullable() }),
});

const wholeStoryShape = storyShape.extend({
  sources: z.array(sourceShape),
  because: becauseShape.nullable().describe('Why it is shown or kept silent; null while not yet matched'),
  history: z.array(changeShape).describe('What the desk did, the latest first'),
});

const params = z.strictObject({ id: idShape });

/** What stories are narrowed down by, whatever the desk did with them. */
const narrowing = {
  owner: z.string().min(1).max(100).optional().describe('Id of a member of staff, or `none`'),
  topic: z.string().max(100).optional().describe('Slug of a topic; those below it count'),
  outlet: z.string().max(200).optional(),
  since: instantShape.optional().describe('Only stories with a source of this time or later'),
  q: z.string().max(200).optional().describe('Words that headline, summary or a source’s title must all hold'),
};

export const listStories = endpoint({
  id: 'news.list-stories',
  method: 'GET',
  path: '/api/stories',
  summary: 'Stories, the newest first',
  permission: 'stories.read',
  query: z.strictObject({
    ...pageQuery,
    triage: z
      .string()
      .regex(/^(new|watching|pitching|dropped)(,(new|watching|pitching|dropped)){0,3}$/)
      .optional()
      .describe('States, separated by commas'),
    fits: z.enum(['true', 'false']).optional().describe('`true`: only stories that somebody can answer'),
    ...narrowing,
    by: z
      .enum(['time', 'fit'])
      .default('time')
      .describe('`fit`: of the newest that hold the words those first that are most about them; one page only'),
  }),
  response: pageOf(storyShape),
});

export const countStories = endpoint({
  id: 'news.count-stories',
  method: 'GET',
  path: '/api/stories/counts',
  summary: 'How many stories there are of each state, those that somebody can answer apart',
  permission: 'stories.read',
  query: z.strictObject(narrowing),
  response: z.object({
    counts: z.array(
      z.object({
        triage: triageShape,
        fits: z.boolean().describe('Whether somebody can answer them'),
        count: z.number().int(),
        isMore: z.boolean().describe('There may be more than were counted: nobody counts on for ever'),
      }),
    ),
  }),
});

export const listUnanswered = endpoint({
  id: 'news.list-unanswered',
  method: 'GET',
  path: '/api/stories/unanswered',
  summary: 'Stories of public affairs that nobody could answer, the newest first, with what was recognised in them',
  permission: 'stories.read',
  query: z.strictObject(pageQuery),
  response: pageOf(storyShape.extend({ because: becauseShape.nullable() })),
});

export const readStory = endpoint({
  id: 'news.read-story',
  method: 'GET',
  path: '/api/stories/{id}',
  summary: 'One story with all its sources, why it is shown, and what the desk did with it',
  permission: 'stories.read',
  params,
  response: wholeStoryShape,
});

export const changeStory = endpoint({
  id: 'news.change-story',
  method: 'PATCH',
  path: '/api/stories/{id}',
  summary: 'Triage a story, or give it an owner; a version that is no longer the current one is a clash',
  permission: 'stories.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    triage: triageShape.optional(),
    ownerId: z.string().max(100).nullable().optional().describe('null: nobody'),
  }),
  response: wholeStoryShape,
});

export const splitStory = endpoint({
  id: 'news.split-story',
  method: 'POST',
  path: '/api/stories/{id}/split',
  summary: 'Make some sources of a story a story of their own; the two never come together again by themselves',
  permission: 'stories.edit',
  params,
  body: z
    .strictObject({
      version: versionShape,
      itemIds: z.array(idShape).max(500).default([]).describe('Ids of sources'),
      sourceLinks: z.array(z.string().max(2_048)).max(500).default([]).describe('Or their links'),
    })
    .refine(({ itemIds, sourceLinks }) => itemIds.length + sourceLinks.length > 0, 'needs a source'),
  response: z.object({ story: wholeStoryShape, split: wholeStoryShape.describe('The new one') }),
});

export const joinStories = endpoint({
  id: 'news.join-stories',
  method: 'POST',
  path: '/api/stories/{id}/join',
  summary: 'Take another story into this one; they stay together',
  permission: 'stories.edit',
  params,
  body: z.strictObject({ version: versionShape, otherId: idShape }),
  response: wholeStoryShape,
});
