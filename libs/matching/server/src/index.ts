import { MakeMatching1763700300000 } from './1763700300000-make-matching';
import { KeepTopics1763700700000 } from './1763700700000-keep-topics';
import { NoteWhatChanged1763701300000 } from './1763701300000-note-what-changed';
import { MatchedStoryTable, MatchTable } from './matches/match.table';
import { ConceptTable, ThesaurusTable, TopicTable } from './thesaurus/thesaurus.table';

export const matchingSchema = {
  tables: [TopicTable, ConceptTable, ThesaurusTable, MatchedStoryTable, MatchTable],
  migrations: [MakeMatching1763700300000, KeepTopics1763700700000, NoteWhatChanged1763701300000],
};

export { knowledgeDirectory } from './knowledge/knowledge-directory';
export { KnowledgeError } from './knowledge/knowledge-error';
export { loadKnowledge } from './knowledge/load-knowledge';
export { LiveMatcher } from './live/live-matcher';
export { MatchStories } from './live/match-stories';
export { MatchLedger, type StoredMatch, type StoryVerdict } from './matches/match-ledger';
export { MatchedSpeakers } from './matches/story-speakers';
export { MatchingModule } from './matching.module';
export { EditTopics } from './thesaurus/edit-topics';
export { EditThesaurus } from './thesaurus/edit-thesaurus';
export { THESAURUS_CHANGED, ThesaurusStore } from './thesaurus/thesaurus-store';
export { type PartInWords, partsInWords } from './words/parts-in-words';
export { matchInWords, reasonInWords } from './words/reason-in-words';
