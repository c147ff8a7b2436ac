import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { Button, Chip, FormField, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import {
  ApiClient,
  asSeen,
  firstInWords,
  inWords,
  lastAnswer,
  reloadWith,
  SessionStore,
  Trouble,
} from '@greenroom/platform/web';
import { mondayOf, spanOf } from './week-of';

interface Person {
  readonly staffId: string;
  readonly phone: string;
}

/** Who is asked while no shift covers the hour, and the number of the office. */
@Component({
  selector: 'gr-out-of-hours',
  imports: [Button, Chip, FormField, ProblemLine, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './out-of-hours.html',
  styleUrl: './out-of-hours.css',
})
export class OutOfHours {
  private readonly api = inject(ApiClient);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly mayPlan = inject(SessionStore).may('duty.plan');
  private readonly reading = this.api.read('readOutOfHours', () => ({}));
  protected readonly known = lastAnswer(this.reading);
  private readonly seen = asSeen(this.known);
  protected readonly isEdited = signal(false);
  private readonly staffReading = this.api.read('readRota', () =>
    this.isEdited() ? { query: spanOf(mondayOf(londonDayOf(Date.now()))) } : undefined,
  );
  private readonly staff = lastAnswer(this.staffReading);
  protected readonly officers = computed(() => this.staff()?.officers ?? []);
  protected readonly phone = signal('');
  protected readonly people = signal<readonly Person[]>([]);
  protected readonly trouble = signal('');
  protected readonly faults = signal<Readonly<Record<string, string>>>({});
  protected readonly isSending = signal(false);

  constructor() {
    reloadWith(this.reading, 'duty', 'staff');
  }

  protected edit(): void {
    this.seen.begin();
    const { officePhone = '', people = [] } = this.known() ?? {};
    this.phone.set(officePhone);
    this.people.set(
      people.filter(({ isGone }) => !isGone).map(({ officer, phone }) => ({ staffId: officer.id, phone })),
    );
    this.faults.set({});
    this.trouble.set('');
    this.isEdited.set(true);
    this.focus('#office-phone');
  }

  protected cancel(): void {
    this.isEdited.set(false);
    this.focus('#edit-out-of-hours');
  }

  protected put(at: number, part: Partial<Person>): void {
    this.people.update((people) => people.map((one, place) => (place === at ? { ...one, ...part } : one)));
  }

  protected add(): void {
    this.people.update((people) => [...people, { staffId: '', phone: '' }]);
    this.focus(`#out-${this.people().length - 1}`);
  }

  protected take(at: number): void {
    this.people.update((people) => people.filter((_, place) => place !== at));
    this.focus(this.people().length > 0 ? `#out-${Math.max(0, at - 1)}` : '#add-out-of-hours');
  }

  protected up(at: number): void {
    this.people.update((people) => people.toSpliced(at - 1, 2, people[at]!, people[at - 1]!));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const people = this.people();
    this.faults.set(
      Object.fromEntries(
        people.flatMap(({ staffId }, at) =>
          staffId ? [] : [[`people.${at}`, 'Choose somebody, or take the line out.']],
        ),
      ),
    );
    if (Object.keys(this.faults()).length > 0) return;
    this.isSending.set(true);
    this.trouble.set('');
    try {
      const body = { version: this.seen.thing()!.version, officePhone: this.phone().trim(), people: [...people] };
      await this.api.send('changeOutOfHours', { body });
      this.cancel();
    } catch (error) {
      this.seen.anew();
      const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
      this.faults.set(
        Object.fromEntries(
          issues.map(({ path, message }) => [path.replace(/^body\.|\.phone$/g, ''), `This ${message}.`]),
        ),
      );
      if (issues.length === 0) this.trouble.set(refusalInWords(error));
    } finally {
      this.isSending.set(false);
      this.reading.reload();
    }
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}

function refusalInWords(error: unknown): string {
  if (!(error instanceof Trouble) || error.code !== 'out-of-hours.clash') return inWords(error);
  const first = firstInWords(error.details.clash, 'the way out of hours');
  return `${first} Save again to put yours in its place, or cancel to see theirs.`;
}
