import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KeptBack, RuledSection } from '@greenroom/platform/ui';
import { TopicNames } from '../words/topic-names';
import {
  countInWords,
  FACET_TITLES,
  type FacetName,
  type Facets,
  type Lived,
  type PeopleFilter,
  valueInWords,
  valuesOf,
} from './people-filter';

/** How many values of a facet are in sight before one asks for all of them. */
const FIRST = 7;

/** What the directory can be narrowed down to: each value a link or, where no address may hold it, a button, with how many people have it of those whom the other facets leave. */
@Component({
  selector: 'gr-narrow-by',
  imports: [KeptBack, RouterLink, RuledSection],
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
    FACET_TITLES.map((title) => {
      const { facet } = title;
      const all = valuesOf(title, this.facets(), this.filter()).map(({ id, value, count, isChosen }) => ({
        ...{ value, isChosen, isFew: count === null, count: countInWords(count) },
        lived: id === undefined ? undefined : { id, value },
        query: { [facet]: isChosen ? null : value },
        words: this.inWords(facet, value),
      }));
      const isAll = this.unfolded().includes(facet);
      // What is chosen stays in sight, wherever it stands.
      const shown = isAll ? all : all.filter(({ isChosen }, at) => at < FIRST || isChosen);
      return {
        facet,
        title: title.title,
        shown,
        folded: all.length - shown.length,
        isUnfolded: isAll && all.length > FIRST,
      };
    }).filter(({ shown }) => shown.length > 0),
  );

  private inWords(facet: FacetName, value: string): string {
    return valueInWords(facet, value, (topic) => this.topicNames.labelOf(topic));
  }

  protected turn(facet: FacetName): void {
    this.unfolded.update((open) => (open.includes(facet) ? open.filter((one) => one !== facet) : [...open, facet]));
  }
}
