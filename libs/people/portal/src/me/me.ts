import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { ConsentsPart } from './consents-part';
import { LanguagesPart } from './languages-part';
import { MyProfile } from './my-profile';
import { NeedsPart } from './needs-part';
import { ProfilePart } from './profile-part';
import { PublicPart } from './public-part';
import { ReadinessPart } from './readiness-part';
import { TopicsPart } from './topics-part';

/** All that the network has of me, and what I say about it. */
@Component({
  selector: 'gr-me',
  imports: [
    ConsentsPart,
    LanguagesPart,
    NeedsPart,
    ProblemLine,
    ProfilePart,
    PublicPart,
    ReadinessPart,
    RouterLink,
    RuledSection,
    SkeletonRows,
    TopicsPart,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './me.html',
  styleUrl: './me.css',
})
export class Me {
  private readonly mine = inject(MyProfile);
  protected readonly profile = this.mine.profile;
  protected readonly trouble = this.mine.trouble;

  constructor() {
    this.mine.again();
  }

  protected again(): void {
    this.mine.again();
  }
}
