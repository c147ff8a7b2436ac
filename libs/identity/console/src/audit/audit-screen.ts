import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, EmptyState, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, TimePipe } from '@greenroom/platform/web';
import { type AuditFilter, isNarrowed, NOT_NARROWED, queryOf } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { deedInWords, isNobody, isToAnother, nameOf } from './deed-words';

type Entry = AnswerOf<'readAudit'>['items'][number];

const BROKEN = {
  missing: 'is missing',
  changed: 'has been changed',
  unlinked: 'does not follow the one before',
} as const;

/** Who did what to what, the newest first, narrowed by what the address says; and whether the chain of entries holds. */
@Component({
  selector: 'gr-audit-screen',
  imports: [AuditFilters, Button, EmptyState, ProblemLine, RouterLink, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-screen.html',
  styleUrls: ['../sheet.css', './audit-screen.css'],
})
export class AuditScreen {
  readonly actor = input<string>();
  readonly subject = input<string>();
  readonly deed = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();

  private readonly api = inject(ApiClient);
  protected readonly filter = computed<AuditFilter>(() => ({
    actor: this.actor() ?? '',
    subject: this.subject() ?? '',
    deed: this.deed() ?? '',
    from: this.from() ?? '',
    until: this.until() ?? '',
  }));
  protected readonly isNarrowed = computed(() => isNarrowed(this.filter()));
  protected readonly everything = NOT_NARROWED;
  private readonly query = computed(() => queryOf(this.filter()));
  private readonly reading = this.api.read('readAudit', () => ({ query: this.query() }));
  private readonly first = lastAnswer(this.reading);
  private readonly further = signal<{ items: readonly Entry[]; next?: string | undefined } | undefined>(undefined);

  protected readonly entries = computed(() => {
    const first = this.first();
    return first && [...first.items, ...(this.further()?.items ?? [])];
  });
  protected readonly next = computed(() => (this.further() ? this.further()!.next : this.first()?.next));
  /** Those of the entries shown who have a name: what the filters can call somebody who is no member of staff. */
  protected readonly known = computed(
    () =>
      new Map(this.entries()?.flatMap(({ actor, subject }) => [actor, subject].map((one) => [one.id, nameOf(one)]))),
  );
  protected readonly trouble = signal('');
  protected readonly verdict = signal('');
  protected readonly isVerifying = signal(false);
  protected readonly isNobody = isNobody;
  protected readonly isToAnother = isToAnother;
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

  /** What was done, after who did it; whom it was done to comes behind it. */
  protected sentence({ actor, deed, subject }: Entry): string {
    return deedInWords(deed, isToAnother(actor, subject));
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
