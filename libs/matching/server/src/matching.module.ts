import { NewsModule } from '@greenroom/news/server';
import { PeopleModule } from '@greenroom/people/server';
import { Module } from '@nestjs/common';
import { LiveMatcher } from './live/live-matcher';
import { MatchStories } from './live/match-stories';
import { MatchingWork } from './live/matching-work';
import { MatchLedger } from './matches/match-ledger';
import { MatchesController } from './matches/matches.controller';
import { MatchedSpeakers } from './matches/story-speakers';
import { ThesaurusStore } from './thesaurus/thesaurus-store';

@Module({
  imports: [NewsModule, PeopleModule],
  controllers: [MatchesController],
  providers: [ThesaurusStore, LiveMatcher, MatchLedger, MatchStories, MatchingWork, MatchedSpeakers],
  exports: [ThesaurusStore, LiveMatcher, MatchLedger, MatchStories, MatchedSpeakers],
})
export class MatchingModule {}
