import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const startersFile = z
  .array(
    z.strictObject({ outlet: z.string().min(1), about: z.string().min(1), address: z.url({ protocol: /^https$/ }) }),
  )
  .min(1);

/** A feed that a new network may want to begin with. */
export type StarterFeed = z.infer<typeof startersFile>[number];

let starters: readonly StarterFeed[] | undefined;

/** The starter set: beside the bundled app, or in the source tree. */
export function starterFeeds(): readonly StarterFeed[] {
  starters ??= startersFile.parse(parse(readFileSync(starterFile(), 'utf8')));
  return starters;
}

function starterFile(): string {
  const places = [path.join(__dirname, 'starter-feeds.yaml'), path.join(__dirname, '../../../data/starter-feeds.yaml')];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`There is no ${places.join(' and no ')}.`);
  return found;
}
