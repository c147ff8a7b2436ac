import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip } from '@greenroom/platform/ui';
import type { Profile } from './my-profile';
import { fieldName, listed } from './field-names';

const MISSING: Readonly<Record<Profile['public']['missing'][number], string>> = {
  role: 'your role, in a line',
  bio: 'a bio of two sentences or more',
  expertise: 'a subject that you speak on',
  photo: 'a photo',
  trained: 'the day of your training, which the office writes down',
  met: 'a meeting with somebody of the office',
};

/** What anybody can read of me, and what is missing for that. */
@Component({
  selector: 'gr-public-part',
  imports: [Chip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <gr-chip [kind]="profile().public.isPublic ? 'yes' : 'plain'">{{
        profile().public.isPublic ? 'Public' : 'Not public'
      }}</gr-chip>
    </p>
    @if (profile().public.isPublic) {
      <p>Once there are public pages, anybody may read your {{ shown() }}.</p>
    } @else {
      <p>Only the office sees your profile. That is fine, and you are asked all the same.</p>
      @if (needs()) {
        <p class="small muted">To be in the public directory it needs {{ needs() }}.</p>
      }
    }
    <p class="small">
      What is shown of you is yours to say, part by part:
      <a class="link" routerLink="/me/consents">What I agree to</a>.
    </p>
  `,
  styles: `
    p + p {
      margin-top: var(--s2);
    }
  `,
})
export class PublicPart {
  readonly profile = input.required<Profile>();
  protected readonly shown = computed(() => listed(this.profile().public.shown.map(fieldName)));
  protected readonly needs = computed(() => {
    const { missing, unagreed } = this.profile().public;
    const agreement = unagreed.length > 0 ? [`your yes to showing your ${listed(unagreed.map(fieldName))}`] : [];
    return listed([...missing.map((one) => MISSING[one]), ...agreement]);
  });
}
