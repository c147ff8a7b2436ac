import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { topicNamed } from '@greenroom/people/domain';
import { Face, MissingFact, RuledSection } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import {
  dayInWords,
  formatsInWords,
  languagesInWords,
  MISSING,
  missingCounted,
  type MissingFact as Missing,
  type Person,
  vettingInWords,
} from '../words/person-in-words';
import type { LastTime } from '../in-touch/last-in-words';
import { TopicNames } from '../words/topic-names';

/** What a profile shows; a draft has no history yet. */
export type ProfileShown = Omit<Person, 'reference' | 'changedAt' | 'changedBy' | 'version'> &
  Partial<Pick<Person, 'reference' | 'changedAt' | 'changedBy'>>;

/** Somebody's profile as staff read it; the same for one that is saved and for one that is being written. */
@Component({
  selector: 'gr-profile-view',
  imports: [Face, MissingFact, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-view.html',
  styleUrl: './profile-view.css',
})
export class ProfileView {
  readonly person = input.required<ProfileShown>();
  /** Whether it is drawn beside the form: then there are no deeds. */
  readonly isPreview = input(false);
  /** Of what is missing, what nobody has had the occasion to give yet. */
  readonly needed = input<readonly Missing[]>([]);
  /** When the office and they last had to do with each other. */
  readonly last = input<readonly LastTime[]>([]);
  /** The fact that is to be filled in. */
  readonly filled = output<Missing>();

  private readonly topicNames = inject(TopicNames);

  protected readonly place = computed(() => [this.person().role, this.person().region].filter(Boolean).join(', '));
  protected readonly languages = computed(() => languagesInWords(this.person().languages));
  protected readonly formats = computed(() => formatsInWords(this.person().formats));
  protected readonly vetting = computed(() => vettingInWords(this.person()));
  protected readonly paragraphs = computed(() =>
    this.person()
      .bio.split(/\n+/)
      .filter((text) => text.trim() !== ''),
  );
  protected readonly topics = computed(() =>
    [...this.person().expertise]
      .sort((a, b) => b.weight - a.weight)
      .map(({ topic, weight }) => ({
        topic,
        label: this.topicNames.labelOf(topic),
        weight,
        figure: weight.toFixed(2),
        isWordOnly: this.topicNames.isKnown() && !topicNamed(this.topicNames.all(), topic),
      })),
  );
  protected readonly lived = computed(() =>
    this.person().livedExperience.map((one) => ({ ...one, day: dayInWords(one.consentedOn) })),
  );
  protected readonly missing = computed(() =>
    this.person().missing.map((fact) => {
      const { words, deed, needed } = MISSING[fact];
      const isCalm = this.needed().includes(fact);
      return { fact, isCalm, words: isCalm ? needed : words, deed: this.isPreview() ? '' : deed };
    }),
  );
  protected readonly missingNote = computed(() => {
    const needed = this.missing().filter(({ isCalm }) => isCalm).length;
    return missingCounted(this.missing().length - needed, needed);
  });
}
