import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { type Day, dayAfter, londonDayOf } from '@greenroom/kernel';
import {
  AskOnce,
  Button,
  Chip,
  EmptyState,
  FormField,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import {
  ApiClient,
  asSeen,
  inWords,
  lastAnswer,
  londonClock,
  Present,
  reloadWith,
  SessionStore,
} from '@greenroom/platform/web';
import { instantTyped, mondayOf, type Shift, spanOf, weekOf } from './week-of';

/** A shift as it is being typed. */
interface ShiftDraft {
  readonly staffId: string;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
}

/** Where a shift begins and where it ends. */
const ENDS = [
  { key: 'from', label: 'From', day: 'fromDay', time: 'fromTime' },
  { key: 'to', label: 'Until', day: 'toDay', time: 'toTime' },
] as const;

type Faults = Readonly<Partial<Record<'staff' | 'from' | 'to', string>>>;

/** A week of the rota: who is there when, which hours nobody has, and the ways to change that. */
@Component({
  selector: 'gr-rota-week',
  imports: [AskOnce, Button, Chip, EmptyState, FormField, NgTemplateOutlet, ProblemLine, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rota-week.html',
  styleUrl: './rota-week.css',
})
export class RotaWeek {
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly removing = viewChild.required(AskOnce);
  protected readonly mayPlan = inject(SessionStore).may('duty.plan');

  /** So many weeks from this one. */
  protected readonly away = signal(0);
  protected readonly monday = computed((): Day =>
    dayAfter(mondayOf(londonDayOf(this.present.minute())), this.away() * 7),
  );
  private readonly reading = this.api.read('readRota', () => ({ query: spanOf(this.monday()) }));
  protected readonly rota = lastAnswer(this.reading);
  protected readonly days = computed(() => {
    const rota = this.rota();
    return rota && weekOf(this.monday(), rota, this.present.minute());
  });
  /** Of this week what is over is folded, so that it begins with today; another week is shown whole. */
  protected readonly over = computed(() =>
    (this.away() === 0 ? (this.days() ?? []) : []).filter(({ isOver }) => isOver),
  );
  protected readonly toCome = computed(() => (this.days() ?? []).filter((day) => !this.over().includes(day)));
  protected readonly title = computed(() => {
    const names = new Map([
      [0, 'This week'],
      [1, 'Next week'],
      [-1, 'Last week'],
    ]);
    return names.get(this.away()) ?? 'The week';
  });
  protected readonly since = computed(() => {
    const [first] = this.toCome();
    return first ? `from ${first.words}` : '';
  });
  protected readonly readTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  /** `new`, or the id of the shift that is changed; empty: none. */
  protected readonly open = signal('');
  private readonly seen = asSeen(() => this.rota()?.shifts.find(({ id }) => id === this.open()));
  protected readonly draft = signal<ShiftDraft>({ staffId: '', fromDay: '', fromTime: '', toDay: '', toTime: '' });
  protected readonly faults = signal<Faults>({});
  protected readonly ends = ENDS;
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly isSending = signal(false);
  protected readonly asked = signal<Shift | undefined>(undefined);

  constructor() {
    reloadWith(this.reading, 'duty', 'staff');
  }

  protected turn(weeks: number): void {
    this.away.update((away) => (weeks === 0 ? 0 : away + weeks));
    this.close();
    this.said.set('');
  }

  /** A new shift, on a day if one is chosen. */
  add(day: Day = this.away() === 0 ? londonDayOf(this.present.minute()) : this.monday()): void {
    this.edit('new', { staffId: '', fromDay: day, fromTime: '09:00', toDay: day, toTime: '17:30' });
  }

  protected change({ id, officer, from, to }: Shift): void {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    this.edit(id, {
      ...{ staffId: officer.id, fromDay: londonDayOf(start), fromTime: londonClock(start) },
      ...{ toDay: londonDayOf(end), toTime: londonClock(end) },
    });
  }

  protected put(field: keyof ShiftDraft, value: string): void {
    this.type({ [field]: value });
  }

  protected type(part: Partial<ShiftDraft>): void {
    this.draft.update((draft) => {
      // The end goes with the beginning to another day.
      const isOneDay = part.fromDay !== undefined && draft.toDay === draft.fromDay;
      return { ...draft, ...part, ...(isOneDay && { toDay: part.fromDay! }) };
    });
  }

  protected close(): void {
    const id = this.open();
    this.open.set('');
    this.faults.set({});
    this.trouble.set('');
    if (id) setTimeout(() => this.find(id === 'new' ? '#add-shift' : `#shift-${id}`)?.focus());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { staffId, fromDay, fromTime, toDay, toTime } = this.draft();
    const [from, to] = [instantTyped(fromDay, fromTime), instantTyped(toDay, toTime)];
    const backwards = from !== undefined && to !== undefined && to <= from;
    this.faults.set({
      ...(!staffId && { staff: 'Choose who has it.' }),
      ...(from === undefined && { from: 'Give a day and a time.' }),
      ...(to === undefined && { to: 'Give a day and a time.' }),
      ...(backwards && { to: 'It ends before it begins. For a night, choose the next day.' }),
    });
    const [wrong] = Object.keys(this.faults());
    if (wrong) return void setTimeout(() => this.find('[aria-invalid]')?.focus());
    const id = this.open();
    const body = { staffId, from: new Date(from!).toISOString(), to: new Date(to!).toISOString() };
    const name = this.rota()?.officers.find((one) => one.id === staffId)?.name ?? 'They';
    await this.send(
      () =>
        id === 'new'
          ? this.api.send('addShift', { body })
          : this.api.send('changeShift', {
              params: { id },
              body: { ...body, version: this.seen.thing()?.version ?? 0 },
            }),
      `${name} is on the rota.`,
    );
  }

  protected async remove(shift: Shift): Promise<void> {
    this.asked.set(shift);
    if (!(await this.removing().ask())) return;
    await this.send(
      () => this.api.send('removeShift', { params: { id: shift.id }, query: { version: shift.version } }),
      `The shift of ${shift.officer.name} is off the rota.`,
    );
  }

  protected async repeat(): Promise<void> {
    const params = { monday: this.monday() };
    await this.send(
      () => this.api.send('repeatWeek', { params }),
      ({ added }) =>
        added === 0
          ? 'All shifts of the week before are here already.'
          : `${added === 1 ? '1 shift is' : `${added} shifts are`} added, as the week before.`,
    );
  }

  protected again(): void {
    this.reading.reload();
  }

  private edit(id: string, draft: ShiftDraft): void {
    this.draft.set(draft);
    this.faults.set({});
    this.trouble.set('');
    this.said.set('');
    this.open.set(id);
    this.seen.begin();
    setTimeout(() => this.find('form select')?.focus());
  }

  private find(selector: string): HTMLElement | null {
    return this.element.nativeElement.querySelector<HTMLElement>(selector);
  }

  private async send<Made>(work: () => Promise<Made>, said: string | ((made: Made) => string)): Promise<void> {
    this.trouble.set('');
    this.said.set('');
    this.isSending.set(true);
    try {
      const made = await work();
      this.close();
      this.said.set(typeof said === 'string' ? said : said(made));
    } catch (error) {
      this.trouble.set(inWords(error));
      this.seen.anew();
    } finally {
      this.isSending.set(false);
      this.reading.reload();
    }
  }
}
