import { KnowledgeError } from '@greenroom/matching/server';
import { DatabaseUnavailable } from '@greenroom/platform/persistence';
import { KeyError, SettingsError } from '@greenroom/platform/server';
import { StartError } from './start-server';

/** What the operator can mend: said as it is. Anything else is a fault of ours and comes with its stack. */
const MENDABLE = [SettingsError, DatabaseUnavailable, KeyError, KnowledgeError, StartError];

/** An error as it is written to a terminal. */
export function forPeople(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return MENDABLE.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}
