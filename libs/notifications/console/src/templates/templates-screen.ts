import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { RECIPIENTS } from '@greenroom/notifications/domain';
import { AskToLeave, Chip, EmptyState, Pane, PaneBody, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, LiveEvents } from '@greenroom/platform/web';
import { TemplateEditing } from './template-editing';
import { TemplateEditor } from './template-editor';

type Line = AnswerOf<'listMailTemplates'>['items'][number];

/** What our mails say: the list by who gets them, and one of them being written. */
@Component({
  selector: 'gr-templates-screen',
  imports: [AskToLeave, Chip, EmptyState, Pane, PaneBody, ProblemLine, RouterLink, SkeletonRows, TemplateEditor],
  providers: [TemplateEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-step]': "key() ? 'mail' : 'list'" },
  templateUrl: './templates-screen.html',
  styleUrl: './templates-screen.css',
})
export class TemplatesScreen {
  /** From the address. */
  readonly key = input<string>();

  private readonly api = inject(ApiClient);
  private readonly changes = inject(LiveEvents).changesOf('mail-template');
  protected readonly editing = inject(TemplateEditing);
  readonly leaving = viewChild.required(AskToLeave);

  private readonly listing = this.api.read('listMailTemplates', () => {
    this.changes();
    return {};
  });
  private readonly lines = lastAnswer(this.listing);
  private readonly reading = this.api.read('readMailTemplate', () => {
    this.changes();
    const key = this.key();
    return key === undefined ? undefined : { params: { key } };
  });

  protected readonly isListed = computed(() => this.lines() !== undefined);
  protected readonly groups = computed(() => {
    const items = this.lines()?.items ?? [];
    return Object.entries(RECIPIENTS).map(([to, words]) => ({
      words,
      items: inOrder(items.filter((one) => one.to === to)),
    }));
  });
  protected readonly owned = computed(() => this.lines()?.items.filter(({ isOwn }) => isOwn).length ?? 0);
  protected readonly isOpen = computed(
    () => this.editing.base() !== undefined && this.editing.base()?.key === this.key(),
  );
  protected readonly listTrouble = computed(() => troubleOf(this.listing.error()));
  protected readonly readTrouble = computed(() => troubleOf(this.reading.error()));

  constructor() {
    effect(() => {
      const template = this.reading.hasValue() ? this.reading.value() : undefined;
      if (template && template.key === this.key()) untracked(() => this.editing.follow(template));
    });
  }

  protected lookAgain(): void {
    this.listing.reload();
    this.reading.reload();
  }
}

/** In the order in which things happen: first what bookings are about, whichever part of the house named it first. */
function inOrder(items: readonly Line[]): readonly Line[] {
  const isOfBookings = ({ key }: Line) => key.startsWith('bookings-');
  return [...items.filter(isOfBookings), ...items.filter((one) => !isOfBookings(one))];
}

function troubleOf(error: unknown): string {
  return error ? inWords(error) : '';
}
