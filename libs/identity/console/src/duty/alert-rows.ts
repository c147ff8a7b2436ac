import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  inWords,
  lastAnswer,
  reloadWith,
  SessionStore,
  TimePipe,
} from '@greenroom/platform/web';

type Alert = AnswerOf<'listAlerts'>['items'][number];

const LATELY = 12;

/** What needs the officer on duty, and who saw to what before. */
@Component({
  selector: 'gr-alert-rows',
  imports: [Button, ProblemLine, RouterLink, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './alert-rows.html',
  styleUrl: './alert-rows.css',
})
export class AlertRows {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('listAlerts', () => ({ query: { show: 'all' } as const }));
  private readonly last = lastAnswer(this.reading);
  protected readonly mayTake = inject(SessionStore).may('duty.take');
  protected readonly alerts = computed(() => {
    const all = this.last()?.items;
    return all && [...all.filter(isOpen), ...all.filter((one) => !isOpen(one)).slice(0, LATELY)];
  });
  protected readonly note = computed(() => {
    const open = this.last()?.items.filter(isOpen).length ?? 0;
    return open === 0 ? 'nothing waits' : `${open} to be seen to`;
  });
  protected readonly isOpen = isOpen;
  protected readonly trouble = signal('');

  constructor() {
    reloadWith(this.reading, 'alert', 'request');
  }

  /** , Ruth Hesketh-Lowe. R-103, Morning Tide: carers */
  protected aboutOf({ person, request }: Alert): string {
    const what = request ? `. ${request.reference}, ${request.asker}: ${request.topic}` : '';
    return `${person ? `, ${person}` : ''}${what}`;
  }

  protected async see(id: string): Promise<void> {
    this.trouble.set('');
    try {
      await this.api.send('markAlertSeen', { params: { id } });
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.reading.reload();
    }
  }
}

function isOpen({ seenAt, mendedAt }: Alert): boolean {
  return !seenAt && !mendedAt;
}
