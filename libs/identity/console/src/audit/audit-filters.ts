import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Button, FormField } from '@greenroom/platform/ui';
import { ApiClient, SessionStore } from '@greenroom/platform/web';
import type { AuditFilter } from './audit-filter';
import { deedChoices } from './deed-words';

/** What the log can be narrowed by. Each choice goes into the address at once. */
@Component({
  selector: 'gr-audit-filters',
  imports: [Button, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-filters.html',
  styleUrl: './audit-filters.css',
})
export class AuditFilters {
  readonly filter = input.required<AuditFilter>();
  /** Names by id of those in the entries that are shown. */
  readonly known = input.required<ReadonlyMap<string, string>>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly reading = inject(ApiClient).read('listStaff', () =>
    this.session.may('staff.read') ? {} : undefined,
  );
  private readonly staff = computed(() => (this.reading.hasValue() ? (this.reading.value()?.items ?? []) : []));

  protected readonly deeds = deedChoices();
  /** Staff, and whoever else was chosen from an entry. */
  protected readonly actors = computed(() => {
    const staff = this.staff().map(({ id, name }) => ({ id, name }));
    const { actor } = this.filter();
    const isListed = !actor || staff.some(({ id }) => id === actor);
    return isListed ? staff : [...staff, { id: actor, name: this.nameOf(actor) }];
  });

  protected nameOf(id: string): string {
    const known = this.staff().find((one) => one.id === id)?.name ?? this.known().get(id);
    return known ?? `…${id.slice(-6)}`;
  }

  protected narrow(change: Partial<AuditFilter>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
