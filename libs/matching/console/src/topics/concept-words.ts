import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RuledSection } from '@greenroom/platform/ui';
import { belongingInWords } from './belonging';
import { ThesaurusEditing } from './thesaurus-editing';
import { ThesaurusStore } from './thesaurus-store';
import { choicesOf } from './tree-rows';

/** The concept that is open, for those who read it and do not change it: the words that name it, and where it belongs. */
@Component({
  selector: 'gr-concept-words',
  imports: [RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.heading) {
      <section gr-ruled [heading]="group.heading">
        @for (list of group.lists; track list.label) {
          <h3 class="small strong">{{ list.label }}</h3>
          <ul [class.chips]="!list.isLong">
            @for (phrase of list.phrases; track $index) {
              <li>{{ phrase }}</li>
            }
          </ul>
        }
      </section>
    }
  `,
  styleUrl: './editor.css',
  styles: `
    h3 {
      margin-top: var(--s3);
    }
    li {
      overflow-wrap: anywhere;
    }
    .chips li {
      background: var(--surface-sunk);
      border-radius: var(--radius-s);
      padding: 1px 6px;
    }
  `,
})
export class ConceptWords {
  private readonly editing = inject(ThesaurusEditing);
  private readonly store = inject(ThesaurusStore);

  protected readonly groups = computed(() => {
    const concept = this.editing.concept();
    if (!concept) return [];
    const labels = new Map(choicesOf(this.store.topics()).map(({ slug, label }) => [slug, label]));
    return [
      group('Words that name it', [
        list('Terms, in any form', concept.terms),
        list('Exact words', concept.exact),
        list('Weak words, never enough alone', concept.weak),
        list(
          'Names',
          concept.names.map(({ term, asOf }) => `${term} (${asOf})`),
        ),
      ]),
      group('Topics', [
        list(
          'Belongs to',
          Object.entries(concept.topics).map(
            ([slug, weight]) => `${labels.get(slug) ?? slug}, ${belongingInWords(weight)}`,
          ),
        ),
      ]),
      group('Examples', [
        list('Must be recognised', concept.yes, true),
        list('Must not be recognised', concept.no, true),
      ]),
    ].filter(({ lists }) => lists.length > 0);
  });
}

interface PhraseGroup {
  readonly label: string;
  readonly phrases: readonly string[];
  /** Whether each is a sentence. */
  readonly isLong: boolean;
}

function list(label: string, phrases: readonly string[], isLong = false): PhraseGroup {
  return { label, phrases, isLong };
}

function group(heading: string, lists: readonly PhraseGroup[]) {
  return { heading, lists: lists.filter(({ phrases }) => phrases.length > 0) };
}
