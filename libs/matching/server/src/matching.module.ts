import { NewsModule } from '@greenroom/news/server';
import { PeopleModule } from '@greenroom/people/server';
import { Module } from '@nestjs/common';
import { LiveMatcher } from './live/live-matcher';
import { MatchStories } from './live/match-stories';
import { MatchingWork } from './live/matching-work';
import { MatchLedger } from './matches/match-ledger';
import { MatchesController } from './matches/matches.controller';
import { Standings } from './matches/standing';
import { MatchedSpeakers } from './matches/story-speakers';
import { TryController } from './matches/try.controller';
import { EditThesaurus } from './thesaurus/edit-thesaurus';
import { EditTopics } from './thesaurus/edit-topics';
import { ThesaurusEdits } from './thesaurus/thesaurus-edits';
import { ThesaurusStore } from './thesaurus/thesaurus-store';
import { TopicsController } from './thesaurus/topics.controller';
import { TopicNames } from './thesaurus/topic-names';

@Module({
  imports: [NewsModule, PeopleModule],
  controllers: [MatchesController, TopicsController, TryController],
  providers: [
    ThesaurusStore,
    ThesaurusEdits,
    EditThesaurus,
    EditTopics,
    TopicNames,
    LiveMatcher,
    MatchLedger,
    MatchStories,
    MatchingWork,
    Standings,
    MatchedSpeakers,
  ],
  exports: [ThesaurusStore, LiveMatcher, MatchLedger, MatchStories, MatchedSpeakers],
})
export class MatchingModule {}
