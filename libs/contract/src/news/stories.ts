import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, pageOf, pageQuery } from '../shapes';

const sourceShape = z.object({
  outlet: z.string(),
  title: z.string(),
  link: z.string().nullable(),
  publishedAt: instantShape,
});

const speakerShape = z.object({ personId: z.string(), name: z.string(), score: z.number(), reason: z.string() });

const storyShape = z.object({
  id: idShape,
  headline: z.string(),
  summary: z.string(),
  publishedAt: instantShape.describe('When the first source published it'),
  latestAt: instantShape.describe('When the newest source published it; the list is sorted by it'),
  sourceCount: z.number().int(),
  outlets: z.array(z.string()),
  isAnswered: z.boolean().nullable().describe('Whether anybody fits well enough; null while not yet matched'),
  speakers: z.array(speakerShape).describe('The best three, with the reason in words'),
});

export const listStories = endpoint({
  id: 'news.list-stories',
  method: 'GET',
  path: '/api/stories',
  summary: 'Stories, the newest first',
  permission: 'staff',
  query: z.strictObject(pageQuery),
  response: pageOf(storyShape),
});

export const readStory = endpoint({
  id: 'news.read-story',
  method: 'GET',
  path: '/api/stories/{id}',
  summary: 'One story with all its sources',
  permission: 'staff',
  params: z.strictObject({ id: idShape }),
  response: storyShape.extend({ sources: z.array(sourceShape) }),
});
