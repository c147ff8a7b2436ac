import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Icon, Kbd } from '@greenroom/platform/ui';
import { ApiClient, inWords, TimePipe } from '@greenroom/platform/web';

const PAUSE = 160;

/** Search over the stories, opened from anywhere: type, move with the arrows, Enter opens. */
@Component({
  selector: 'gr-search-box',
  imports: [Icon, Kbd, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
})
export class SearchBox {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly typed = signal('');
  private readonly asked = signal('');
  private readonly found = this.api.read('listStories', () => {
    const q = this.asked();
    return q.length > 1 ? { query: { q, limit: 8 } } : undefined;
  });
  protected readonly stories = computed(() => (this.found.hasValue() ? (this.found.value()?.items ?? []) : []));
  protected readonly chosen = signal(0);
  protected readonly message = computed(() => {
    if (this.found.error()) return inWords(this.found.error());
    if (this.asked().length < 2) return 'Type two letters or more of a headline, a summary or a source’s title.';
    if (this.found.isLoading() && this.stories().length === 0) return 'Searching …';
    return this.stories().length === 0 ? `No story holds “${this.asked()}”.` : '';
  });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => untracked(() => this.ask(typed)), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  open(): void {
    if (this.dialog().nativeElement.open) return;
    this.dialog().nativeElement.showModal();
    this.field().nativeElement.select();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  /** A press beside the box closes it, as it does with what floats elsewhere. */
  protected pressed(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.close();
  }

  protected move(event: Event, steps: number): void {
    event.preventDefault();
    const count = this.stories().length;
    if (count > 0) this.chosen.set((this.chosen() + steps + count) % count);
  }

  protected async go(event: Event, id = this.stories()[this.chosen()]?.id): Promise<void> {
    event.preventDefault();
    if (!id) return;
    this.close();
    await this.router.navigate(['/desk', id], { queryParams: { show: 'all' } });
  }

  protected async showAll(): Promise<void> {
    this.close();
    await this.router.navigate(['/desk'], { queryParams: { show: 'all', q: this.asked() } });
  }

  private ask(typed: string): void {
    this.asked.set(typed);
    this.chosen.set(0);
  }
}
