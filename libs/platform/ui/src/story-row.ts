import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Face } from './face';
import { Icon } from './icon';
import { MarkedText, type TextPiece } from './marked-text';

/** How far the desk is with a story. */
export type StoryMark = 'new' | 'watching' | 'pitching' | 'dropped';

export interface RowFace {
  readonly id: string;
  readonly name: string;
  readonly photo?: string | null;
}

const MARK_WORDS: Record<StoryMark, string> = {
  new: 'New',
  watching: 'Watching',
  pitching: 'Pitching',
  dropped: 'Dropped',
};

/** One story in a list: mark, headline, number of sources, age and topic, and the best three faces. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- the row is the link itself
  selector: 'a[gr-story-row]',
  imports: [Face, Icon, MarkedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-mark]': 'mark()' },
  template: `
    <span class="mark">
      @switch (mark()) {
        @case ('watching') {
          <span aria-hidden="true">W</span>
        }
        @case ('pitching') {
          <span aria-hidden="true">P</span>
        }
        @case ('dropped') {
          <gr-icon name="cross" />
        }
      }
      <span class="unseen">{{ words[mark()] }}:</span>
    </span>
    <span class="headline-row"><gr-marked-text kind="found" [pieces]="shown()" /></span>
    @if (excerpt().length > 0) {
      <span class="excerpt"><gr-marked-text kind="found" [pieces]="excerpt()" /></span>
    }
    <span class="meta">
      @if (sources() > 1) {
        <b>×{{ sources() }}<span class="unseen"> sources</span></b>
      }
      <span>{{ age() }}</span>
      @if (about()) {
        <span aria-hidden="true">·</span><span class="about">{{ about() }}</span>
      }
    </span>
    <span class="faces">
      @for (face of faces(); track face.id) {
        <gr-face size="xs" [name]="face.name" [seed]="face.id" [photo]="face.photo" />
      }
    </span>
  `,
  styles: `
    :host {
      border-bottom: var(--hair);
      color: var(--ink);
      column-gap: var(--s2);
      display: grid;
      grid-template-columns: 22px minmax(0, 1fr) auto;
      padding: 6px var(--s5) 7px 14px;
      position: relative;
      scroll-margin: 60px 0;
    }
    :host(:hover) {
      background: var(--surface-sunk);
    }
    :host(:focus-visible) {
      outline-offset: -2px;
    }
    :host([aria-current]) {
      background: var(--surface-selected);
      box-shadow: inset 3px 0 0 var(--accent);
    }
    .mark {
      border-radius: var(--radius-s);
      display: grid;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      grid-row: 1 / span 2;
      height: 18px;
      line-height: 18px;
      margin-top: 1px;
      place-items: center;
      width: 18px;
    }
    :host([data-mark='new']) .mark::before {
      background: var(--accent);
      border-radius: 50%;
      content: '';
      height: 8px;
      width: 8px;
    }
    :host([data-mark='watching']) .mark {
      box-shadow: inset 0 0 0 1px var(--line-control);
      color: var(--ink-muted);
    }
    :host([data-mark='pitching']) .mark {
      background: var(--accent);
      color: var(--on-accent);
    }
    :host([data-mark='dropped']) .mark {
      color: var(--ink-faint);
    }
    .headline-row {
      font: 500 1rem / var(--lead-m) var(--font-head);
      grid-column: 2 / 4;
      letter-spacing: -0.002em;
      overflow-wrap: anywhere;
      text-wrap: balance;
      unicode-bidi: isolate;
    }
    :host([data-mark='dropped']) .headline-row {
      color: var(--ink-faint);
      font-weight: 400;
    }
    .excerpt {
      color: var(--ink-muted);
      font-size: var(--text-s);
      grid-column: 2 / 4;
      line-height: var(--lead-s);
      margin-top: 2px;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
    }
    .meta {
      grid-column: 2;
      color: var(--ink-muted);
      display: flex;
      font-size: var(--text-s);
      gap: 0 7px;
      line-height: 20px;
      min-width: 0;
      white-space: nowrap;
    }
    .meta b {
      color: var(--ink);
      font-weight: var(--weight-strong);
    }
    .about {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .faces {
      display: flex;
      gap: 3px;
    }
    :host([data-mark='dropped']) .faces {
      opacity: 0.55;
    }
  `,
})
export class StoryRow {
  readonly headline = input.required<string>();
  /** The headline in pieces, where words of it are to be marked. */
  readonly pieces = input<readonly TextPiece[]>();
  /** Why it was found, where the headline does not tell. */
  readonly excerpt = input<readonly TextPiece[]>([]);
  readonly sources = input.required<number>();
  readonly age = input.required<string>();
  readonly about = input('');
  readonly mark = input<StoryMark>('new');
  readonly faces = input<readonly RowFace[]>([]);
  protected readonly shown = computed(() => this.pieces() ?? [{ text: this.headline(), isMarked: false }]);
  protected readonly words = MARK_WORDS;
}
