import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProposedField } from '@greenroom/people/domain';
import { Button, Face, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { MyDrafts } from '../my-drafts';
import { MyProfile, type Profile } from './my-profile';
import { OneDeed } from './one-deed';

const FORMATS = [
  { format: 'tv', words: 'TV' },
  { format: 'radio', words: 'Radio' },
  { format: 'podcast', words: 'Podcast' },
  { format: 'print', words: 'Print' },
  { format: 'online', words: 'Online' },
] as const;

type Typed = Readonly<Record<string, string>>;

/** Who I am, in my words. What is new of name, role, bio and photo counts once the office has looked at it. */
@Component({
  selector: 'gr-profile-part',
  imports: [Button, Face, ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-part.html',
  styleUrl: './part.css',
})
export class ProfilePart {
  readonly profile = input.required<Profile>();
  private readonly mine = inject(MyProfile);
  protected readonly deed = new OneDeed();
  protected readonly formats = FORMATS;
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
  protected readonly photo = computed(
    () => this.profile().waiting.find(({ field }) => field === 'photo')?.value ?? this.profile().photo,
  );

  /** What became of a proposal for a field; empty where there is none. */
  protected fate(field: ProposedField): { words: string; isDeclined: boolean } | undefined {
    const declined = this.profile().declined.find((one) => one.field === field);
    if (declined) return { words: `Not taken over: ${declined.reason}`, isDeclined: true };
    if (!this.profile().waiting.some((one) => one.field === field)) return undefined;
    const before = field === 'photo' ? '' : this.profile()[field];
    return { words: `Waits for the office’s look.${before ? ` Until then: ${before}` : ''}`, isDeclined: false };
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

  protected async choosePhoto(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) await this.deed.run(() => this.mine.proposePhoto(file), 'Thank you: the office looks at it first.');
    field.value = '';
  }

  protected removePhoto(): Promise<boolean> {
    return this.deed.run(() => this.mine.removePhoto(), 'Your photo is gone.');
  }
}
