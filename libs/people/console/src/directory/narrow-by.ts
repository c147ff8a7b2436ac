import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RuledSection } from '@greenroom/platform/ui';
import { peopleCounted } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';
import {
  FACET_TITLES,
  type FacetName,
  type Facets,
  type Lived,
  type PeopleFilter,
  valueInWords,
} from './people-filter';

/** How many values of a facet are in sight before one asks for all of them. */
const FIRST = 7;

/** What the directory can be narrowed down to: each value a link or, where no address may hold it, a button, with how many people of the directory have it. */
@Component({
  selector: 'gr-narrow-by',
  imports: [RouterLink, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './narrow-by.html',
  styleUrl: './narrow-by.css',
})
export class NarrowBy {
  readonly facets = input.required<Facets>();
  readonly filter = input.required<PeopleFilter>();
  readonly livedTurned = output<Lived>();
  private readonly topicNames = inject(TopicNames);
  private readonly unfolded = signal<readonly FacetName[]>([]);

  protected readonly groups = computed(() =>
    FACET_TITLES.map(({ facet, title, values }) => {
      const all = this.facets()[values].map((one) => {
        const { value, count } = one;
        const isChosen = value.toLowerCase() === this.filter()[facet].toLowerCase();
        return {
          value,
          count,
          unseen: peopleCounted(count).replace(/^\S+/, ''),
          lived: 'id' in one ? one : undefined,
          isChosen,
          query: { [facet]: isChosen ? null : value },
          words: this.inWords(facet, value),
        };
      });
      const isAll = this.unfolded().includes(facet);
      // What is chosen stays in sight, wherever it stands.
      const shown = isAll ? all : all.filter(({ isChosen }, at) => at < FIRST || isChosen);
      return { facet, title, shown, folded: all.length - shown.length, isUnfolded: isAll && all.length > FIRST };
    }).filter(({ shown }) => shown.length > 0),
  );

  private inWords(facet: FacetName, value: string): string {
    return valueInWords(facet, value, (topic) => this.topicNames.labelOf(topic));
  }

  protected turn(facet: FacetName): void {
    this.unfolded.update((open) => (open.includes(facet) ? open.filter((one) => one !== facet) : [...open, facet]));
  }
}
