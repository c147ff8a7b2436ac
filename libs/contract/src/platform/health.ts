import * as z from 'zod';
import { endpoint } from '../endpoint';
import { instantShape } from '../shapes';

export const health = endpoint({
  id: 'platform.health',
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the service can do its work',
  permission: 'public',
  response: z.object({
    status: z.enum(['ok', 'degraded']),
    database: z.enum(['sqlite', 'postgres']),
    now: instantShape,
    jobs: z
      .object({ oldestDueSeconds: z.number().describe('How long the job that waits longest has been due') })
      .describe('Background work'),
  }),
});
