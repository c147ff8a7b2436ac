// By its file: the library's door also opens Nest and the database, which a measurement of the matcher should not load.
// eslint-disable-next-line @nx/enforce-module-boundaries
export { loadKnowledge } from '../../libs/matching/server/src/knowledge/load-knowledge';
