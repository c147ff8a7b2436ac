import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { AskOnce, Button, Face, FormField } from '@greenroom/platform/ui';
import { MyProfile, type Profile } from './my-profile';
import { fateOf } from './my-words';
import { OneDeed } from './one-deed';

/** My photo. A new one counts once the office has looked at it; taking it out counts at once, and is asked about once. */
@Component({
  selector: 'gr-photo-part',
  imports: [AskOnce, Button, Face, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="photo">
      <gr-face size="portrait" [photo]="photo()" [seed]="profile().id" [name]="photo() ? 'My photo' : 'No photo yet'" />
      <div>
        <gr-form-field
          label="Photo"
          fieldId="photo"
          hint="A face, cut to a square. JPEG, PNG or WebP; what the camera noted in it is taken out."
          [error]="deed.trouble()"
        >
          <input
            id="photo"
            class="control"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            [attr.aria-describedby]="deed.trouble() ? 'photo-error photo-hint' : 'photo-hint'"
            [attr.aria-invalid]="deed.trouble() ? 'true' : null"
            (change)="choose($event)"
          />
        </gr-form-field>
        <p class="note" role="status">{{ deed.isUnderWay() ? 'One moment …' : deed.said() }}</p>
        @if (fate(); as fate) {
          <p class="note" [class.declined]="fate.isDeclined">{{ fate.words }}</p>
        }
        @if (photo()) {
          <button gr-button type="button" [disabled]="deed.isUnderWay()" (click)="remove()">Take my photo out</button>
        }
      </div>
    </div>
    <p class="small muted">The office looks at a new photo before it counts. Until then the one before it does.</p>
    <gr-ask-once heading="Take your photo out?" deed="Take it out">
      <p>{{ goes() }} It is deleted, not only hidden. You can put another one in at any time.</p>
    </gr-ask-once>
  `,
  styleUrl: './part.css',
})
export class PhotoPart {
  readonly profile = input.required<Profile>();
  private readonly mine = inject(MyProfile);
  private readonly question = viewChild.required(AskOnce);
  protected readonly deed = new OneDeed();
  private readonly proposed = computed(() => this.profile().waiting.find(({ field }) => field === 'photo')?.value);
  protected readonly photo = computed(() => this.proposed() ?? this.profile().photo ?? undefined);
  protected readonly fate = computed(() => fateOf('photo', this.profile()));
  protected readonly goes = computed(() => {
    if (!this.proposed()) return 'Your photo goes.';
    return this.profile().photo
      ? 'Your photo goes, and the new one that the office has not seen yet.'
      : 'The new photo goes.';
  });

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) await this.deed.run(() => this.mine.proposePhoto(file), 'Thank you: the office looks at it first.');
    field.value = '';
  }

  protected async remove(): Promise<void> {
    if (await this.question().ask()) await this.deed.run(() => this.mine.removePhoto(), 'Your photo is gone.');
  }
}
