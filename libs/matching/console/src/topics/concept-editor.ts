import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, FormField, Icon, PhraseList, RuledSection } from '@greenroom/platform/ui';
import { belongingInWords } from './belonging';
import type { ConceptDraft } from './drafted';
import { ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { choicesOf } from './tree-rows';

const LEAST_WEIGHT = 0.1;
const USUAL_WEIGHT = 0.5;

/** The concept that is open: what it is called, where it belongs, and the words that name it. */
@Component({
  selector: 'gr-concept-editor',
  imports: [Button, FormField, Icon, PhraseList, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './concept-editor.html',
  styleUrl: './editor.css',
})
export class ConceptEditor {
  protected readonly editing = inject(ThesaurusEditing);
  private readonly store = inject(ThesaurusStore);

  private readonly choices = computed(() => choicesOf(this.store.topics()));
  protected readonly weights = computed(() => {
    const labels = new Map(this.choices().map(({ slug, label }) => [slug, label]));
    return Object.entries(this.editing.concept()?.topics ?? {}).map(([slug, weight]) => ({
      slug,
      weight,
      belonging: belongingInWords(weight),
      label: labels.get(slug) ?? slug,
    }));
  });
  protected readonly others = computed(() => {
    const topics = this.editing.concept()?.topics ?? {};
    return this.choices().filter(({ slug }) => !Object.hasOwn(topics, slug));
  });

  protected weigh(slug: string, weight: string): void {
    this.change(({ topics }) => ({ topics: { ...topics, [slug]: Math.max(LEAST_WEIGHT, Number(weight)) } }));
  }

  protected addTopic(field: HTMLSelectElement): void {
    const slug = field.value;
    field.value = '';
    if (slug) this.change(({ topics }) => ({ topics: { ...topics, [slug]: USUAL_WEIGHT } }));
  }

  protected removeTopic(slug: string): void {
    this.change(({ topics }) => ({
      topics: Object.fromEntries(Object.entries(topics).filter(([one]) => one !== slug)),
    }));
  }

  protected name(at: number, change: Partial<ConceptDraft['names'][number]>): void {
    this.change(({ names }) => ({ names: names.map((one, place) => (place === at ? { ...one, ...change } : one)) }));
  }

  protected addName(): void {
    this.change(({ names }) => ({ names: [...names, { term: '', asOf: '' }] }));
  }

  protected removeName(at: number): void {
    this.change(({ names }) => ({ names: names.filter((_, place) => place !== at) }));
  }

  private change(by: (concept: ConceptDraft) => Partial<ConceptDraft>): void {
    const concept = this.editing.concept();
    if (concept) this.editing.changeConcept(by(concept));
  }
}
