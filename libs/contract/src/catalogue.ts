import { readMatches } from './matching/matches';
import { listStories, readStory } from './news/stories';
import { health } from './platform/health';

/** Every operation of the API. The architecture tests hold each to exactly one controller method. */
export const catalogue = { health, listStories, readStory, readMatches } as const;
