import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FORMAT_NAMES, FORMATS, type ProposedField } from '@greenroom/people/domain';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { MyDrafts } from '../my-drafts';
import { MyProfile, type Profile } from './my-profile';
import { capital, type Fate, fateOf } from './my-words';
import { OneDeed } from './one-deed';

type Typed = Readonly<Record<string, string>>;

/** Who I am, in my words. What is new of name, role, bio and photo counts once the office has looked at it. */
@Component({
  selector: 'gr-profile-part',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-part.html',
  styleUrl: './part.css',
})
export class ProfilePart {
  readonly profile = input.required<Profile>();
  private readonly mine = inject(MyProfile);
  protected readonly deed = new OneDeed();
  protected readonly formats = FORMATS.map((format) => ({ format, words: capital(FORMAT_NAMES[format]) }));
  /** What I have proposed stands in the fields, so that I go on from it. */
  protected readonly shown = computed(() => {
    const { name, role, bio, region, waiting } = this.profile();
    const proposed = Object.fromEntries(waiting.map(({ field, value }) => [field, value]));
    return { name, role, bio, region, ...proposed } as Readonly<Record<string, string>>;
  });
  /** What is typed and not saved, by field; another page may be looked at meanwhile. */
  private readonly typed = inject(MyDrafts).of<Typed>('profile', () => ({}));
  protected readonly isChanged = this.typed.isChanged;
  protected readonly fields = computed(() => ({ ...this.shown(), ...this.typed.value() }));
  protected fate(field: ProposedField): Fate | undefined {
    return fateOf(field, this.profile());
  }

  protected type({ target }: Event): void {
    const { name, value } = target as HTMLInputElement | HTMLTextAreaElement;
    const { [name]: _, ...others } = this.typed.value();
    this.typed.set(value === this.shown()[name] ? others : { ...others, [name]: value });
  }

  protected drop(): void {
    this.typed.drop();
    this.deed.trouble.set('');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const changed = Object.entries(this.typed.value()).filter(([field, value]) => value.trim() !== this.shown()[field]);
    if (changed.length === 0) {
      this.drop();
      return this.deed.said.set('Nothing has changed.');
    }
    const isSaved = await this.deed.run(() => this.mine.change(Object.fromEntries(changed)), 'Thank you: it is saved.');
    if (isSaved) this.typed.drop();
  }

  protected turn(format: Profile['formats'][number]): Promise<boolean> {
    const { formats } = this.profile();
    const next = formats.includes(format) ? formats.filter((one) => one !== format) : [...formats, format];
    return this.deed.run(() => this.mine.change({ formats: next }), 'That is saved.');
  }
}
