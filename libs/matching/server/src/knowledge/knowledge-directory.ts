import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where the knowledge that a new network starts with lies: `knowledge/` beside the bundled app, `data/` in the source
 * tree. Throws a sentence that names both places where neither is there.
 */
export function knowledgeDirectory(from: string = __dirname): string {
  const places = [path.join(from, 'knowledge'), path.join(from, '../../data')];
  const found = places.find((place) => existsSync(path.join(place, 'topics.yaml')));
  if (!found) throw new Error(`No topics.yaml in ${places.join(' or ')}: the matcher has nothing to know.`);
  return found;
}
