import type { Clock } from '@greenroom/kernel';
import { type Ruling, ruledOut } from '@greenroom/matching/domain';
import { notFreeInWords } from '@greenroom/people/domain';
import { AvailabilityBook, type KnownReadiness, type KnownTimes, ReadinessBook } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';

/** How somebody who fits stands just now. */
export interface Standing {
  readonly times: KnownTimes;
  readonly readiness: KnownReadiness;
  /** Why they are left out, in words; undefined: they are not. */
  readonly ruledOut: string | undefined;
}

/** Applies the hard rules to those who fit: who is free, who is ready. Asked at every reading, so it is never stale. */
@Injectable()
export class Standings {
  constructor(
    private readonly times: AvailabilityBook,
    private readonly readiness: ReadinessBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By id: an entry for each. */
  async of(personIds: readonly string[]): Promise<Map<string, Standing>> {
    const now = this.clock.now();
    const [times, readiness] = [await this.times.readAll(personIds), await this.readiness.readAll(personIds)];
    return new Map(
      [...times].map(([id, known]) => {
        const ready = readiness.get(id)!;
        const ruling = ruledOut(known, ready.formats, now);
        return [id, { times: known, readiness: ready, ruledOut: ruling && inWords(ruling, now) }];
      }),
    );
  }
}

function inWords(ruling: Ruling, now: number): string {
  if (ruling.code !== 'not-free') return NOT_READY[ruling.code];
  const why = ruling.why.map((reason) => notFreeInWords(reason, now)).join(', ');
  return why || 'not free for half an hour within a day';
}

const NOT_READY = {
  'not-trained': 'not trained yet',
  lapsed: 'a year without practice: needs a refresher',
} as const;
