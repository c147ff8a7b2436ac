import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { KINDS, LIVENESS, STANCES, WAYS } from '@greenroom/bookings/domain';
import { capital, listed } from '@greenroom/kernel';
import { Present } from '@greenroom/platform/web';
import type { Asked } from './asked';
import { clockInWords, stampInWords } from './slot-words';

interface Fact {
  readonly term: string;
  /** What one looks for first. */
  readonly strong?: string;
  readonly rest: string;
}

const FORMAT_WORDS: Readonly<Record<NonNullable<Asked['format']>, string>> = {
  tv: 'television',
  radio: 'radio',
  podcast: 'podcast',
  print: 'print',
  online: 'online',
};

/** What somebody has to know before they say yes, the most urgent first; what is not known is said to be so. */
@Component({
  selector: 'gr-offer-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (fact of facts(); track fact.term) {
        <dt>{{ fact.term }}</dt>
        <dd>
          @if (fact.strong) {
            <b class="strong">{{ fact.strong }}</b>
          }
          {{ fact.rest }}
        </dd>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      border-top: var(--rule-head);
      display: grid;
      grid-template-columns: 5.75rem minmax(0, 1fr);
    }
    dt,
    dd {
      border-bottom: var(--hair);
      padding: 7px 0;
    }
    dt {
      color: var(--ink-muted);
      font-size: var(--text-s);
      line-height: var(--lead-m);
    }
    dd {
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
  `,
})
export class OfferFacts {
  readonly asked = input.required<Asked>();
  private readonly present = inject(Present);

  protected readonly facts = computed<readonly Fact[]>(() => {
    const asked = this.asked();
    const { topic, angle, way, presenter, place, travel, fee } = asked;
    const isThere = way !== null && WAYS[way].manner === 'in-person';
    return [
      this.when(asked),
      { term: isThere ? 'Where' : 'How', rest: whereInWords(way, place) },
      ...(travel ? [{ term: 'Travel', rest: travel }] : []),
      whatInWords(asked),
      { term: 'Subject', rest: [topic, angle].filter(Boolean).join('. ') },
      ...(presenter ? [{ term: 'Presenter', rest: presenter }] : []),
      { term: 'Who else', rest: guestsInWords(asked) },
      { term: 'Fee', rest: fee || 'None that we have heard of' },
    ];
  });

  private when({ startsAt, arriveAt }: Asked): Fact {
    if (startsAt === null) return { term: 'When', rest: 'Not known yet' };
    const arrive = arriveAt === null ? '' : `, arrive ${clockInWords(Date.parse(arriveAt))}`;
    const strong = stampInWords(Date.parse(startsAt), this.present.minute());
    return { term: 'When', strong, rest: `London time${arrive}` };
  }
}

function whereInWords(way: Asked['way'], place: string): string {
  return [way && capital(WAYS[way].words), place].filter(Boolean).join(': ') || 'Not known yet';
}

function whatInWords({ liveness, format, kind, minutes }: Asked): Fact {
  const rest = [format && FORMAT_WORDS[format], kind && KINDS[kind], `about ${minutes} minutes`];
  const words = rest.filter(Boolean).join(', ');
  return liveness === null
    ? { term: 'What', rest: capital(words) }
    : { term: 'What', strong: `${capital(LIVENESS[liveness])},`, rest: words };
}

function guestsInWords({ guests }: Asked): string {
  const words = guests.map(({ name, stance }) => (stance ? `${name} (${STANCES[stance]})` : name));
  return words.length > 0 ? listed(words) : 'Nobody that we know of';
}
