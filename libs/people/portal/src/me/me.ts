import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Face, Icon, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, lastAnswer } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { MyConsents } from './my-consents';
import { MY_PLACES, type MyPlace } from './my-places';
import { MyProfile, type Profile } from './my-profile';
import {
  consentsState,
  languagesState,
  livedState,
  photoState,
  profileState,
  publicState,
  readinessState,
  type RowState,
  topicsState,
} from './my-rows';

const UNSAVED: RowState = { words: 'Not saved yet', asks: true };

/** All that the network has of me: a row for each thing, how it stands, and its page behind it. */
@Component({
  selector: 'gr-me',
  imports: [Face, Icon, ProblemLine, RouterLink, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './me.html',
  styleUrl: './me.css',
})
export class Me {
  private readonly mine = inject(MyProfile);
  private readonly consents = inject(MyConsents);
  private readonly drafts = inject(MyDrafts);
  private readonly api = inject(ApiClient);
  private readonly readiness = lastAnswer(this.api.read('readMyReadiness', () => ({})));
  private readonly sessions = lastAnswer(this.api.read('listMySessions', () => ({})));

  protected readonly profile = this.mine.profile;
  protected readonly trouble = this.mine.trouble;
  protected readonly groups = computed(() => {
    const profile = this.profile();
    return profile ? this.grouped(profile) : [];
  });
  protected readonly signedIn = computed(() => {
    const count = this.sessions()?.items.length;
    return count === undefined ? '' : count === 1 ? 'Only here' : `In ${count} places`;
  });

  constructor() {
    this.mine.again();
    this.consents.again();
  }

  protected again(): void {
    this.mine.again();
  }

  private grouped(profile: Profile) {
    const groups = [...new Set(MY_PLACES.map(({ group }) => group))];
    return groups.map((name) => ({
      name,
      rows: MY_PLACES.filter(({ group }) => group === name).map(({ path, heading }) => ({
        ...{ path, heading },
        ...(this.drafts.isThere(path) ? UNSAVED : this.stateOf(path, profile)),
      })),
    }));
  }

  private stateOf(place: MyPlace, profile: Profile): RowState {
    switch (place) {
      case 'profile':
        return profileState(profile);
      case 'photo':
        return photoState(profile);
      case 'topics':
        return topicsState(profile);
      case 'languages':
        return languagesState(profile);
      case 'lived':
        return livedState(profile, this.consents.isGiven('lived-experience'));
      case 'readiness':
        return readinessState(this.readiness()?.formats ?? []);
      case 'needs':
        return { words: this.consents.isGiven('access-needs') ? 'Kept for those who arrange it' : 'Nothing is kept' };
      case 'public':
        return publicState(profile);
      case 'consents':
        return consentsState(this.consents.consents());
    }
  }
}
