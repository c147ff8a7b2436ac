import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { languageName, languagesLike } from '@greenroom/kernel';
import { Button, type Choice, Icon } from '@greenroom/platform/ui';
import { AddOne } from './add-one';
import { MyProfile } from './my-profile';
import { OneDeed } from './one-deed';

const MOST = 20;

/** The languages in which I can be interviewed, by their English names. Each choice counts at once. */
@Component({
  selector: 'gr-languages-part',
  imports: [AddOne, Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="muted">In which you can be interviewed.</p>
    @if (shown().length) {
      <ul class="chips" aria-label="My languages">
        @for (language of shown(); track language.tag) {
          <li>
            <button
              gr-button
              type="button"
              [attr.aria-label]="'Take out ' + language.name"
              [disabled]="deed.isUnderWay()"
              (click)="takeOut(language.tag, language.name)"
            >
              {{ language.name }}<gr-icon name="cross" />
            </button>
          </li>
        }
      </ul>
    }
    <gr-add-one
      label="Add a language"
      fieldId="add-language"
      placeholder="As Welsh, or British Sign Language"
      [choicesFor]="choicesFor"
      [full]="isFull() ? 'Twenty are enough. Take one out to add another.' : ''"
      unknown="We know no other language like that. Write it in English, as “Welsh”."
      [deed]="deed"
      (taken)="add($event)"
    />
  `,
  styleUrl: './part.css',
  styles: `
    .chips {
      margin-top: var(--s2);
    }
    gr-icon {
      height: 10px;
      width: 10px;
    }
  `,
})
export class LanguagesPart {
  readonly languages = input.required<readonly string[]>();
  private readonly mine = inject(MyProfile);
  protected readonly deed = new OneDeed();
  protected readonly shown = computed(() => this.languages().map((tag) => ({ tag, name: languageName(tag) })));
  protected readonly isFull = computed(() => this.languages().length >= MOST);
  protected readonly choicesFor = (typed: string): Choice[] =>
    languagesLike(typed, this.languages()).map(({ tag, name }) => ({ value: tag, words: name }));

  protected add({ value, words }: Choice): Promise<boolean> {
    return this.put([...this.languages(), value], `${words} is added.`);
  }

  protected takeOut(tag: string, name: string): Promise<boolean> {
    const left = this.languages().filter((one) => one !== tag);
    return this.put(left, `${name} is taken out.`);
  }

  private put(languages: string[], said: string): Promise<boolean> {
    return this.deed.run(() => this.mine.change({ languages }), said);
  }
}
