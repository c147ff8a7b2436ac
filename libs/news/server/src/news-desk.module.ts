import { type DynamicModule, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import { FeedsController } from './feeds/feeds.controller';
import { NewsModule } from './news.module';
import { StoriesController } from './stories/stories.controller';
import { StoryViews } from './stories/story-views';
import { STORY_SPEAKERS, type StorySpeakers } from './stories/story-speakers.port';

/** The news desk's API. Who can speak comes from a context that news does not know: the app says which. */
@Module({})
export class NewsDeskModule {
  static withSpeakers(
    imports: NonNullable<ModuleMetadata['imports']>,
    speakers: new (...injected: never[]) => StorySpeakers,
  ): DynamicModule {
    const provider: Provider = { provide: STORY_SPEAKERS, useExisting: speakers };
    return {
      module: NewsDeskModule,
      imports: [NewsModule, ...imports],
      controllers: [StoriesController, FeedsController],
      providers: [provider, StoryViews],
    };
  }
}
