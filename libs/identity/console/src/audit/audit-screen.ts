import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Button, EmptyState, FormField, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, SessionStore, TimePipe } from '@greenroom/platform/web';
import { deedInWords, isToAnother, nameOf } from './deed-words';

type Entry = AnswerOf<'readAudit'>['items'][number];

const BROKEN = {
  missing: 'is missing',
  changed: 'has been changed',
  unlinked: 'does not follow the one before',
} as const;

/** Who did what to what, the newest first; and whether the chain of entries holds. */
@Component({
  selector: 'gr-audit-screen',
  imports: [Button, EmptyState, FormField, ProblemLine, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-screen.html',
  styleUrls: ['../sheet.css', './audit-screen.css'],
})
export class AuditScreen {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly actor = signal('');
  protected readonly day = signal('');
  private readonly query = computed(() => ({
    ...(this.actor() && { actor: this.actor() }),
    ...(this.day() && { until: new Date(Date.parse(this.day()) + 86_400_000).toISOString() }),
  }));
  private readonly reading = this.api.read('readAudit', () => ({ query: this.query() }));
  private readonly staffRead = this.api.read('listStaff', () => (this.session.may('staff.read') ? {} : undefined));
  private readonly first = lastAnswer(this.reading);
  private readonly further = signal<{ items: readonly Entry[]; next?: string | undefined } | undefined>(undefined);

  protected readonly staff = computed(() => lastItems(this.staffRead.hasValue() ? this.staffRead.value() : undefined));
  protected readonly entries = computed(() => {
    const first = this.first();
    return first && [...first.items, ...(this.further()?.items ?? [])];
  });
  protected readonly next = computed(() => (this.further() ? this.further()!.next : this.first()?.next));
  protected readonly trouble = signal('');
  protected readonly verdict = signal('');
  protected readonly isVerifying = signal(false);
  protected readonly nameOf = nameOf;
  protected readonly readingTrouble = computed(() => {
    const error = this.reading.error();
    return error ? inWords(error) : '';
  });

  constructor() {
    effect(() => {
      this.query();
      this.further.set(undefined);
    });
  }

  protected async extend(): Promise<void> {
    const after = this.next();
    if (after === undefined) return;
    await this.send(async () => {
      const page = await this.api.send('readAudit', { query: { ...this.query(), after } });
      this.further.update((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }));
    });
  }

  protected async verify(): Promise<void> {
    this.isVerifying.set(true);
    this.verdict.set('');
    await this.send(async () => {
      const { entries, head, broken } = await this.api.send('verifyAudit', {});
      this.verdict.set(
        broken
          ? `Entry ${broken.sequence} ${BROKEN[broken.why]}. The ${entries} before it are whole. Tell whoever runs the server.`
          : `All ${entries} entries are whole. The last one’s mark is ${head.slice(0, 12)}.`,
      );
    });
    this.isVerifying.set(false);
  }

  /** What was done, after who did it. */
  protected sentence({ actor, deed, subject }: Entry): string {
    const isJoined = isToAnother(actor, subject);
    return `${deedInWords(deed, isJoined)}${isJoined ? ` ${nameOf(subject)}` : ''}`;
  }

  protected lookAgain(): void {
    this.reading.reload();
  }

  private async send(work: () => Promise<void>): Promise<void> {
    this.trouble.set('');
    try {
      await work();
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}

function lastItems<Item>(answer: { readonly items: readonly Item[] } | undefined): readonly Item[] {
  return answer?.items ?? [];
}
