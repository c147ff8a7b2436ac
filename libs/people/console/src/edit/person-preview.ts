import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PersonCard, RuledSection } from '@greenroom/platform/ui';
import { type ProfileShown, ProfileView } from '../profile/profile-view';
import { TopicNames } from '../words/topic-names';
import { missingIn } from './person-draft';
import { PersonEditor } from './person-editor';
import { PhotoEditor } from './photo-editor';

/** The profile as it would be after saving, and the card that the desk would show. */
@Component({
  selector: 'gr-person-preview',
  imports: [PersonCard, ProfileView, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-preview.html',
  styleUrl: './person-preview.css',
})
export class PersonPreview {
  private readonly editor = inject(PersonEditor);
  private readonly photo = inject(PhotoEditor);
  private readonly topicNames = inject(TopicNames);

  protected readonly shown = computed<ProfileShown>(() => {
    const draft = this.editor.draft();
    const photo = this.photo.address();
    return {
      ...draft,
      id: this.editor.base()?.id ?? 'new',
      languages: [...draft.languages],
      formats: [...draft.formats],
      expertise: [...draft.expertise],
      livedExperience: draft.livedExperience.filter(({ issue }) => issue.trim() !== ''),
      trainedOn: draft.trainedOn || null,
      photo,
      missing: missingIn(draft, photo !== null),
    };
  });
  protected readonly needed = computed(() => this.shown().missing.filter((fact) => this.editor.isStillToCome(fact)));
  /** The card on the desk, for a story on the first of their topics. */
  protected readonly card = computed(() => {
    const { name, role, region, expertise } = this.editor.draft();
    const [first] = [...expertise].sort((a, b) => b.weight - a.weight);
    if (!first) return undefined;
    const label = this.topicNames.labelOf(first.topic);
    return {
      name: name || 'No name yet',
      line: [role, region].filter(Boolean).join(', '),
      parts: [{ label, value: first.weight }],
      reason: `Speaks on ${label}.`,
      label,
    };
  });
}
