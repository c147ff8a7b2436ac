import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  viewChildren,
} from '@angular/core';
import { namedLike, namedSo, nameKey, POST_ROLES } from '@greenroom/contacts/domain';
import { capital } from '@greenroom/kernel';
import { Button, type Choice, choiceToMake, FormField, namedBy, NameField } from '@greenroom/platform/ui';
import { OutletNames, type PostDraft, type PostGiven } from './outlet-names';

/** Where somebody works: outlet and programme found as one types or made on the spot, and what they do there. */
@Component({
  selector: 'gr-post-fields',
  imports: [Button, FormField, NameField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './post-fields.html',
  styleUrl: './post-fields.css',
})
export class PostFields {
  readonly post = model.required<PostDraft>();
  readonly error = input('');
  readonly hint = input('');

  private readonly names = inject(OutletNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly fields = viewChildren(NameField);
  protected readonly roles = Object.entries(POST_ROLES).map(([role, words]) => ({
    role: role as NonNullable<PostGiven['role']>,
    words: capital(words),
  }));
  private readonly outlet = computed(() => this.names.all().find(({ id }) => id === this.post().outlet?.id));

  protected readonly outletsFor = (typed: string): Choice[] => {
    if (nameKey(typed) === '') return [];
    const known = this.names.all();
    const found = namedLike(known, typed).map(({ id, name, contactCount }) => ({
      value: id,
      words: name,
      note: contactCount === 1 ? '1 contact' : `${contactCount} contacts`,
    }));
    return namedSo(known, typed) ? found : [...found, choiceToMake(typed, 'a new outlet')];
  };
  protected readonly programmesFor = (typed: string): Choice[] => {
    const known = this.outlet()?.programmes ?? [];
    const found = namedLike(known, typed).map(({ id, name }) => ({ value: id, words: name }));
    return nameKey(typed) === '' || namedSo(known, typed) ? found : [...found, choiceToMake(typed, 'a new programme')];
  };

  /** What was typed and not taken; empty: nothing was. */
  untaken(): string {
    return this.fields()
      .map((field) => field.typed())
      .filter(Boolean)
      .join(', ');
  }

  focus(): void {
    this.fields()[0]?.focus();
  }

  protected takeOutlet(choice: Choice): void {
    this.post.update((post) => ({ ...post, outlet: namedBy(choice), programme: null }));
    setTimeout(() => this.fields()[1]?.focus());
  }

  protected takeProgramme(choice: Choice): void {
    this.post.update((post) => ({ ...post, programme: namedBy(choice) }));
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('#field-role')?.focus());
  }

  protected clear(field: 'outlet' | 'programme'): void {
    this.post.update((post) => ({ ...post, ...(field === 'outlet' && { outlet: null }), programme: null }));
  }

  protected turn(role: NonNullable<PostGiven['role']>): void {
    this.post.update((post) => ({ ...post, role: post.role === role ? null : role }));
  }
}
