import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, viewChild } from '@angular/core';
import { Button, EmptyState, Icon, Kbd, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { Shortcuts } from '@greenroom/platform/web';
import { AddFeed } from './add-feed';
import { FeedDeeds } from './feed-deeds';
import { FeedFiles } from './feed-files';
import { FeedRow } from './feed-row';
import { FeedsStore } from './feeds-store';
import { StarterSet } from './starter-set';

/** The feeds that the network watches: how they are, and how there come to be more of them. */
@Component({
  selector: 'gr-feeds-screen',
  imports: [AddFeed, Button, EmptyState, FeedFiles, FeedRow, Icon, Kbd, ProblemLine, SkeletonRows, StarterSet],
  providers: [FeedsStore, FeedDeeds],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './feeds-screen.html',
  styleUrl: './feeds-screen.css',
})
export class FeedsScreen {
  protected readonly store = inject(FeedsStore);
  protected readonly deeds = inject(FeedDeeds);
  private readonly addFeed = viewChild(AddFeed);

  protected readonly isEmpty = computed(() => this.store.state() === 'read' && this.store.feeds().length === 0);

  constructor() {
    if (!this.deeds.mayEdit) return;
    const remove = inject(Shortcuts).add({
      title: 'Feeds',
      shortcuts: [{ keys: ['a'], words: 'Add a feed', run: () => this.add() }],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected add(): void {
    this.addFeed()?.focus();
  }
}
