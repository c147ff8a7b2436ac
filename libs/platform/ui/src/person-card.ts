import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Face } from './face';
import { ScoreBar } from './score-bar';
import type { ScorePartGiven } from './score-parts';

/** One of those who can speak: face, place, name, what the score is made of, and the reason in words. */
@Component({
  selector: 'gr-person-card',
  imports: [Face, RouterLink, ScoreBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-rank]': 'rank()' },
  template: `
    <gr-face [photo]="photo()" [seed]="personId()" />
    <div class="body">
      <div class="top">
        <div class="who">
          <h3>
            <span class="rank">{{ rank() }}</span>
            @if (link(); as address) {
              <a class="name" [routerLink]="address">{{ name() }}</a>
            } @else {
              <span class="name">{{ name() }}</span>
            }
          </h3>
          @if (line()) {
            <p class="line">{{ line() }}</p>
          }
        </div>
        <div class="deeds"><ng-content select="[deeds]" /></div>
      </div>
      <gr-score-bar [parts]="parts()" [unit]="unit()" [full]="full()" />
      <p class="reason">{{ reason() }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      border-bottom: var(--hair);
      column-gap: var(--s3);
      display: grid;
      grid-template-columns: 44px minmax(0, 1fr);
      padding: 9px var(--s4) 11px var(--s5);
    }
    :host([data-rank='1']) {
      background: var(--surface-raised);
    }
    .top {
      align-items: center;
      display: flex;
      gap: var(--s2);
      margin-bottom: 5px;
    }
    .who {
      align-items: baseline;
      column-gap: var(--s2);
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      min-width: 0;
    }
    .deeds {
      display: flex;
      gap: 6px;
    }
    h3 {
      font-size: var(--text-m);
      font-weight: var(--weight-strong);
      line-height: var(--lead-m);
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .rank {
      color: var(--ink-muted);
      font: 500 var(--text-l) / 1 var(--font-head);
      margin-right: 7px;
    }
    .name,
    .line {
      unicode-bidi: isolate;
    }
    a.name:hover {
      text-decoration: underline;
      text-decoration-color: var(--line-strong);
      text-underline-offset: 3px;
    }
    .line,
    .reason {
      font-size: var(--text-s);
      line-height: var(--lead-s);
    }
    .line {
      color: var(--ink-muted);
    }
    .reason {
      margin: 4px 0 0;
      max-width: 62ch;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
  `,
})
export class PersonCard {
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly rank = input.required<number>();
  /** What they are, and where. */
  readonly line = input('');
  readonly photo = input<string | null>();
  /** Where the name leads: to the person. */
  readonly link = input<string>();
  readonly parts = input.required<readonly ScorePartGiven[]>();
  readonly unit = input(1);
  readonly full = input.required<number>();
  readonly reason = input.required<string>();
}
