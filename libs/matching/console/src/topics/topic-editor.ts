import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PhraseList, RuledSection } from '@greenroom/platform/ui';
import { ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { choicesOf, pathTo } from './tree-rows';

/** The topic that is open: its names, its place in the tree, and the concepts that belong to it. */
@Component({
  selector: 'gr-topic-editor',
  imports: [Button, PhraseList, RouterLink, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing.topic(); as topic) {
      <div class="fields">
        <label
          ><span class="small strong">Name</span>
          <input
            #label
            class="field"
            maxlength="100"
            [value]="topic.label"
            (input)="editing.changeTopic({ label: label.value })"
          />
        </label>
        <label
          ><span class="small strong">Short name <span class="muted help">for narrow places</span></span>
          <input
            #short
            class="field"
            maxlength="16"
            [value]="topic.short"
            (input)="editing.changeTopic({ short: short.value })"
          />
        </label>
        <label class="wide"
          ><span class="small strong">Stands under</span>
          <select #parent class="field" (change)="editing.changeTopic({ parent: parent.value || null })">
            <option value="" [selected]="topic.parent === null">nothing, it is at the top</option>
            @for (choice of parents(); track choice.slug) {
              <option [value]="choice.slug" [selected]="choice.slug === topic.parent">{{ choice.words }}</option>
            }
          </select>
        </label>
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
      @if (!editing.isNew()) {
        <section gr-ruled heading="Concepts" [note]="note()">
          <p class="small muted">
            What news is about, and the words that name it. The figure is how much it belongs here.
          </p>
          <ul class="rows concepts">
            @for (one of concepts(); track one.id) {
              <li>
                <a [routerLink]="['/topics', topic.slug, one.id]"
                  ><span>{{ one.label }}</span
                  ><span class="small muted">{{ one.phrases }}</span
                  ><span class="weight">{{ one.weight }}</span></a
                >
              </li>
            }
          </ul>
          <div class="acts">
            <a gr-button size="small" [routerLink]="['/topics', topic.slug, '_concept']">New concept</a>
            <a gr-button kind="word" size="small" [routerLink]="['/topics', topic.slug, '_topic']"
              >New topic below {{ before() }}</a
            >
          </div>
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
        return { id, label, weight: topics[this.slug()]!, phrases: count === 1 ? '1 phrase' : `${count} phrases` };
      })
      .sort((a, b) => b.weight - a.weight || a.label.localeCompare(b.label, 'en')),
  );
  protected readonly note = computed(() => {
    const [topic] = pathTo(this.store.topics(), this.slug()).slice(-1);
    const stories = topic?.storyCount ?? 0;
    const words = stories === 1 ? '1 story' : `${stories} stories`;
    return `${this.concepts().length} of them; ${words} in seven days`;
  });
}
