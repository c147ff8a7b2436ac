import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, FormField, PhraseList, RuledSection } from '@greenroom/platform/ui';
import { belongingInWords } from './belonging';
import { ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { choicesOf, pathTo } from './tree-rows';
import { storiesInWords } from './week-in-topics';

/** The topic that is open: its names, its place in the tree, and the concepts that belong to it. */
@Component({
  selector: 'gr-topic-editor',
  imports: [Button, FormField, PhraseList, RouterLink, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing.topic(); as topic) {
      @if (editing.mayEdit) {
        <div class="fields">
          <gr-form-field label="Name" fieldId="topic-name">
            <input
              #label
              class="control"
              id="topic-name"
              maxlength="100"
              [value]="topic.label"
              (input)="editing.changeTopic({ label: label.value })"
            />
          </gr-form-field>
          <gr-form-field label="Short name" fieldId="topic-short">
            <input
              #short
              placeholder="For narrow places"
              class="control"
              id="topic-short"
              maxlength="16"
              [value]="topic.short"
              (input)="editing.changeTopic({ short: short.value })"
            />
          </gr-form-field>
          <gr-form-field class="wide" label="Belongs under" fieldId="topic-parent">
            <select
              #parent
              class="control"
              id="topic-parent"
              (change)="editing.changeTopic({ parent: parent.value || null })"
            >
              <option value="" [selected]="topic.parent === null">no other topic: it is at the top</option>
              @for (choice of parents(); track choice.slug) {
                <option [value]="choice.slug" [selected]="choice.slug === topic.parent">{{ choice.words }}</option>
              }
            </select>
          </gr-form-field>
          <gr-phrase-list
            class="wide"
            label="Also called"
            hint="Other names that lead here, in an import or a person’s profile."
            placeholder="Another name"
            [longest]="100"
            [phrases]="topic.aliases"
            (phrasesChange)="editing.changeTopic({ aliases: $event })"
          />
        </div>
      } @else if (topic.aliases.length > 0) {
        <p><span class="strong">Also called</span> {{ topic.aliases.join(', ') }}</p>
      }
      @if (!editing.isNew()) {
        <section gr-ruled heading="Concepts" [note]="note()">
          <p class="small muted">
            The issues that belong here, each with the words that name it. Those that belong here most come first.
          </p>
          <ul class="rows concepts">
            @for (one of concepts(); track one.id) {
              <li>
                <a [routerLink]="['/topics', topic.slug, one.id]"
                  ><span>{{ one.label }}</span
                  ><span class="small muted">{{ one.phrases }}</span
                  ><span class="small muted">{{ one.belonging }}</span></a
                >
              </li>
            }
          </ul>
          @if (editing.mayEdit) {
            <div class="acts">
              <a gr-button size="small" [routerLink]="['/topics', topic.slug, '_concept']">New concept</a>
              <a gr-button kind="word" size="small" [routerLink]="['/topics', topic.slug, '_topic']"
                >New topic below {{ before() }}</a
              >
            </div>
          }
        </section>
      }
    }
  `,
  styleUrl: './editor.css',
})
export class TopicEditor {
  protected readonly editing = inject(ThesaurusEditing);
  private readonly store = inject(ThesaurusStore);

  protected readonly before = computed(() => this.editing.opened()?.before.label ?? '');
  private readonly slug = computed(() => this.editing.topic()?.slug ?? '');
  /** Where it may stand: nowhere below itself. */
  protected readonly parents = computed(() => choicesOf(this.store.topics(), this.slug() || undefined));
  protected readonly concepts = computed(() =>
    this.store
      .concepts()
      .filter(({ topics }) => Object.hasOwn(topics, this.slug()))
      .map(({ id, label, topics, terms, exact, names }) => {
        const count = terms.length + exact.length + names.length;
        const weight = topics[this.slug()]!;
        const word = belongingInWords(weight);
        const belonging = word === 'fully' ? '' : `belongs ${word}`;
        return { id, label, weight, belonging, phrases: count === 1 ? '1 phrase' : `${count} phrases` };
      })
      .sort((a, b) => b.weight - a.weight || a.label.localeCompare(b.label, 'en')),
  );
  protected readonly note = computed(() => {
    const [topic] = pathTo(this.store.topics(), this.slug()).slice(-1);
    return `${storiesInWords(topic?.storyCount ?? 0)} in 7 days`;
  });
}
