import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Kbd, RuledSection } from '@greenroom/platform/ui';
import { ThesaurusStore } from './thesaurus-store';
import { storiesInWords, weekInTopics } from './week-in-topics';

/** Nothing is open yet: what the week says of the topics, and where to begin. */
@Component({
  selector: 'gr-topics-overview',
  imports: [Button, Kbd, RouterLink, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="headline">{{ week().finding }}</h2>
    <p class="muted">
      Each topic has concepts: the issues that belong to it, with the words that name them in the news. When a story has
      such words, the people who speak on its topics are put forward.
    </p>
    <div class="acts">
      <button gr-button type="button" (click)="find.emit()">Find a topic or a word <kbd gr-kbd>F</kbd></button>
    </div>
    <div class="lists">
      @if (week().most.length > 0) {
        <section gr-ruled heading="Most in the news" note="stories in 7 days">
          <ul class="rows">
            @for (topic of week().most; track topic.slug) {
              <li>
                <a
                  [routerLink]="['/topics', topic.slug]"
                  [attr.aria-label]="topic.label + ', ' + stories(topic.storyCount)"
                  ><span>{{ topic.label }}</span
                  ><span class="muted">{{ topic.storyCount }}</span></a
                >
              </li>
            }
          </ul>
        </section>
      }
      @if (week().none.length > 0) {
        <section gr-ruled heading="Not in the news" note="a quiet week, or a missing word?">
          <ul class="rows">
            @for (topic of week().none; track topic.slug) {
              <li>
                <a [routerLink]="['/topics', topic.slug]">{{ topic.label }}</a>
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      padding: var(--s5) var(--s5) var(--s8);
    }
    p {
      max-width: 62ch;
      text-wrap: pretty;
    }
    .lists {
      align-items: start;
      display: grid;
      gap: var(--s6) var(--s8);
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      margin-top: var(--s2);
      max-width: 60rem;
    }
    a:not([gr-button]) {
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
      padding: 6px 0;
    }
    a:hover {
      background: var(--surface-sunk);
    }
    @media (max-width: 45rem) {
      :host {
        padding-left: var(--s4);
        padding-right: var(--s4);
      }
    }
    @media (pointer: coarse) {
      a:not([gr-button]) {
        padding: 12px 0;
      }
    }
  `,
})
export class TopicsOverview {
  /** Somebody wants the box that finds topics and words. */
  readonly find = output();
  private readonly store = inject(ThesaurusStore);
  protected readonly stories = storiesInWords;
  protected readonly week = computed(() => weekInTopics(this.store.topics()));
}
