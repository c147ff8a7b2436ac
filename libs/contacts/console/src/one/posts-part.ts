import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { isSamePost } from '@greenroom/contacts/domain';
import { londonDayOf } from '@greenroom/kernel';
import { Button, FormField, RuledSection } from '@greenroom/platform/ui';
import { inWords, SessionStore } from '@greenroom/platform/web';
import { NO_POST, OutletNames, type PostDraft } from '../outlets/outlet-names';
import { PostFields } from '../outlets/post-fields';
import { type Place, placeInWords, placesNow, roleInWords, spanInWords } from '../words/contact-in-words';
import { OneContact } from './one-contact';

/** Where somebody is and was, the latest first, and their move elsewhere. */
@Component({
  selector: 'gr-posts-part',
  imports: [Button, FormField, PostFields, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './posts-part.html',
  styleUrl: './posts-part.css',
})
export class PostsPart {
  protected readonly one = inject(OneContact);
  private readonly names = inject(OutletNames);
  private readonly fields = viewChild(PostFields);
  protected readonly mayEdit = inject(SessionStore).may('contacts.edit');

  protected readonly posts = computed(() => {
    const today = londonDayOf(Date.now());
    return [...(this.one.contact()?.posts ?? [])].reverse().map((post) => ({
      place: placeInWords(post),
      role: roleInWords(post),
      span: spanInWords(post),
      isOver: post.to !== null && post.to < today,
    }));
  });
  /** Where they are now: each may end, or stay. */
  protected readonly now = computed(() =>
    placesNow(this.one.contact() ?? { posts: [] })
      .filter(({ to }) => to === null)
      .map((place) => ({ place, words: placeInWords(place), isLeft: !this.kept().some((one) => isAt(one, place)) })),
  );
  private readonly kept = signal<readonly Place[]>([]);
  /** Of this contact: it does not go along to the next one. */
  protected readonly isMoving = linkedSignal({ source: this.one.shownId, computation: () => false });
  protected readonly draft = signal<PostDraft>(NO_POST);
  protected readonly on = signal('');
  protected readonly error = signal('');

  protected async begin(): Promise<void> {
    this.draft.set(NO_POST);
    this.kept.set([]);
    this.on.set(londonDayOf(Date.now()));
    this.error.set('');
    this.one.begin();
    this.isMoving.set(true);
    setTimeout(() => this.fields()?.focus());
    await this.names.load().catch((error: unknown) => this.one.deedTrouble.set(inWords(error)));
  }

  protected turn(place: Place, isLeft: boolean): void {
    this.kept.update((kept) => (isLeft ? kept.filter((one) => !isAt(one, place)) : [...kept, place]));
    this.error.set('');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const untaken = this.fields()?.untaken();
    if (untaken) return this.error.set(`“${untaken}” is not chosen yet: press Enter in its field to find or make it.`);
    const left = this.now().filter(({ isLeft }) => isLeft);
    if (!this.draft().outlet && left.length === 0) {
      return this.error.set(
        this.now().length > 0 ? 'Say what they leave, or where they are now as well.' : 'Say at which outlet they are.',
      );
    }
    const leaves = left.map(({ place: { outletId, programmeId } }) => ({ outletId, programmeId }));
    const isMoved = await this.one.move(async () => {
      const post = (await this.names.made(this.draft())) ?? null;
      return { post, leaves, ...(this.on() && { on: this.on() }) };
    });
    if (isMoved) this.isMoving.set(false);
  }
}

function isAt(one: Place, other: Place): boolean {
  return isSamePost(one as never, other as never);
}
