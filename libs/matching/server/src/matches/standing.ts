import type { Clock } from '@greenroom/kernel';
import { type Asked, type Ruling, ruledOut } from '@greenroom/matching/domain';
import { type Format, FORMAT_NAMES, notFreeInWords, type NotReady, offeringInWords } from '@greenroom/people/domain';
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

  /**
   * By id: an entry for each.
   * @param asked what they are wanted for; null: it is not known yet
   */
  async of(people: readonly Appearing[], asked: Asked | null): Promise<Map<string, Standing>> {
    const now = this.clock.now();
    const ids = people.map(({ id }) => id);
    const [times, readiness] = [await this.times.readAll(ids), await this.readiness.readAll(ids)];
    return new Map(
      people.map(({ id, formats }) => {
        const [known, ready] = [times.get(id)!, readiness.get(id)!];
        const ruling = ruledOut({ availability: known, readiness: ready.formats, formats }, asked, now);
        return [id, { times: known, readiness: ready, ruledOut: ruling && inWords(ruling, ready, now) }];
      }),
    );
  }
}

interface Appearing {
  readonly id: string;
  readonly formats: readonly Format[];
}

function inWords(ruling: Ruling, { formats }: KnownReadiness, now: number): string {
  switch (ruling.code) {
    case 'other-formats':
      return `does not appear ${APPEARS[ruling.format]}`;
    case 'not-ready':
      return notReadyInWords(ruling, formats);
    case 'not-free':
      return (
        ruling.why.map((reason) => notFreeInWords(reason, now)).join(', ') || 'not free for half an hour within a day'
      );
  }
}

/** “level 2 for radio; level 3 not yet: a stretch needs a mentor, and none is named”. */
function notReadyInWords(
  { why, asked }: Extract<Ruling, { code: 'not-ready' }>,
  formats: KnownReadiness['formats'],
): string {
  const known = formats.find(({ format }) => format === asked?.format);
  if (!asked || !known) return WITHOUT_FORMAT[why] ?? 'not ready yet';
  const offering = offeringInWords({ is: 'not-ready', why }, known.mentor?.name ?? '');
  return `level ${known.level} for ${FORMAT_NAMES[asked.format]}; level ${asked.level} ${offering}`;
}

const APPEARS: Readonly<Record<Format, string>> = {
  tv: 'on TV',
  radio: 'on radio',
  podcast: 'in podcasts',
  print: 'in print',
  online: 'online',
};

/** Only these can keep somebody from the least that there is. */
const WITHOUT_FORMAT: Readonly<Partial<Record<NotReady, string>>> = {
  'not-trained': 'not trained yet',
  lapsed: 'a year without practice: needs a refresher',
  'own-wish': 'wishes to be asked for nothing',
};
