import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Button, Icon, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ConsentsPart } from './consents-part';
import { LanguagesPart } from './languages-part';
import { LivedPart } from './lived-part';
import { MY_PLACES, type MyPlace } from './my-places';
import { MyProfile } from './my-profile';
import { NeedsPart } from './needs-part';
import { PhotoPart } from './photo-part';
import { ProfilePart } from './profile-part';
import { PublicPart } from './public-part';
import { ReadinessPart } from './readiness-part';
import { TopicsPart } from './topics-part';

/** One page of those behind “Me”, with the way back; on a wide window its neighbours stand beside it. */
@Component({
  selector: 'gr-my-page',
  imports: [
    Button,
    ConsentsPart,
    Icon,
    LanguagesPart,
    LivedPart,
    NeedsPart,
    PhotoPart,
    ProblemLine,
    ProfilePart,
    PublicPart,
    ReadinessPart,
    RouterLink,
    RouterLinkActive,
    SkeletonRows,
    TopicsPart,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-page.html',
  styleUrl: './my-page.css',
})
export class MyPage {
  /** From the route. */
  readonly place = input.required<MyPlace>();

  private readonly mine = inject(MyProfile);
  protected readonly places = MY_PLACES;
  protected readonly profile = this.mine.profile;
  protected readonly trouble = this.mine.trouble;
  protected readonly heading = computed(() => MY_PLACES.find(({ path }) => path === this.place())!.heading);

  constructor() {
    this.mine.again();
  }

  protected again(): void {
    this.mine.again();
  }
}
