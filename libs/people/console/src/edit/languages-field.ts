import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Button, type Choice, FormField, Icon, TypeAhead } from '@greenroom/platform/ui';
import { languageName, languagesLike } from '@greenroom/kernel';

/** In which languages somebody can be interviewed, by their English names. */
@Component({
  selector: 'gr-languages-field',
  imports: [Button, FormField, Icon, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field
      label="Languages"
      fieldId="field-languages"
      hint="In which they can be interviewed."
      [error]="error()"
    >
      @if (shown().length > 0) {
        <ul class="chips" aria-label="Languages">
          @for (language of shown(); track language.tag) {
            <li>
              <button
                gr-button
                size="small"
                type="button"
                [attr.aria-label]="'Take out ' + language.name"
                (click)="remove(language.tag)"
              >
                {{ language.name }}<gr-icon name="cross" />
              </button>
            </li>
          }
        </ul>
      }
      <gr-type-ahead
        label="Add a language"
        fieldId="field-languages"
        placeholder="Add a language, as Welsh"
        [choicesFor]="choicesFor"
        [isInvalid]="error() !== ''"
        [describedBy]="error() ? 'field-languages-error' : ''"
        (taken)="changed.emit([...languages(), $event.value])"
      />
    </gr-form-field>
  `,
  styles: `
    ul {
      margin-bottom: var(--s2);
    }
    gr-icon {
      height: 10px;
      width: 10px;
    }
  `,
})
export class LanguagesField {
  readonly languages = input.required<readonly string[]>();
  readonly error = input('');
  readonly changed = output<readonly string[]>();

  protected readonly shown = computed(() => this.languages().map((tag) => ({ tag, name: languageName(tag) })));
  protected readonly choicesFor = (typed: string): Choice[] =>
    languagesLike(typed, this.languages()).map(({ tag, name }) => ({ value: tag, words: name, note: tag }));

  protected remove(tag: string): void {
    this.changed.emit(this.languages().filter((one) => one !== tag));
  }
}
