import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Button, Icon, ProblemLine } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import { FeedsStore } from './feeds-store';

type Starter = AnswerOf<'listStarterFeeds'>['items'][number];

/** What came of adding one, where it came to nothing. */
type Outcome = ReadonlyMap<string, string>;

/** Feeds of UK outlets to begin with: some of them or all, each checked before it is watched. */
@Component({
  selector: 'gr-starter-set',
  imports: [Button, Icon, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './starter-set.html',
  styleUrl: './starter-set.css',
})
export class StarterSet {
  private readonly api = inject(ApiClient);
  private readonly store = inject(FeedsStore);

  private readonly starters = signal<readonly Starter[]>([]);
  protected readonly trouble = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly refused = signal<Outcome>(new Map());
  protected readonly said = signal('');
  protected readonly isAdding = signal(false);
  protected readonly groups = computed(() =>
    [...new Set(this.starters().map(({ outlet }) => outlet))].map((outlet) => ({
      outlet,
      feeds: this.starters().filter((feed) => feed.outlet === outlet),
    })),
  );
  protected readonly open = computed(() => this.starters().filter(({ isWatched }) => !isWatched));
  protected readonly note = computed(() => {
    const watched = this.starters().length - this.open().length;
    return watched === 0
      ? `${this.starters().length} feeds, none of them watched`
      : `${watched} of ${this.starters().length} watched`;
  });

  constructor() {
    effect(() => {
      this.store.watched();
      untracked(() => void this.read());
    });
  }

  protected pick(address: string, isChosen: boolean): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (isChosen) next.add(address);
      else next.delete(address);
      return next;
    });
  }

  protected pickAll(): void {
    const all = this.open().map(({ address }) => address);
    this.chosen.set(this.chosen().size === all.length ? new Set() : new Set(all));
  }

  /** One after the other, so that it can be said how far it is and what came of each. */
  protected async add(): Promise<void> {
    const wanted = this.open().filter(({ address }) => this.chosen().has(address));
    this.isAdding.set(true);
    this.refused.set(new Map());
    let added = 0;
    for (const [at, { address, outlet }] of wanted.entries()) {
      this.said.set(`Checking ${at + 1} of ${wanted.length}: ${outlet}…`);
      if (await this.addOne(address, outlet)) added++;
    }
    this.isAdding.set(false);
    this.chosen.set(new Set(this.refused().keys()));
    const left = wanted.length - added;
    this.said.set(
      `${added} added.${left > 0 ? ` ${left} could not be read just now; the reason is beside each.` : ''}`,
    );
  }

  protected async read(): Promise<void> {
    try {
      const { items } = await this.api.send('listStarterFeeds', {});
      this.starters.set(items);
      this.trouble.set('');
      const open = new Set(items.filter(({ isWatched }) => !isWatched).map(({ address }) => address));
      this.chosen.update((chosen) => new Set([...chosen].filter((address) => open.has(address))));
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }

  private async addOne(address: string, outlet: string): Promise<boolean> {
    try {
      this.store.put((await this.api.send('addFeed', { body: { address, outlet } })).feed);
      return true;
    } catch (error) {
      const issue = error instanceof Trouble ? error.details.issues?.[0]?.message : undefined;
      this.refused.update((refused) => new Map(refused).set(address, issue ?? inWords(error)));
      return false;
    }
  }
}
