import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';

export type FaceSize = 'xs' | 's' | 'm' | 'l' | 'xl' | 'portrait';

/**
 * A square byline portrait: the person's photo, else a drawn stand-in that claims nothing about them. Whose face is
 * whose comes from the name beside it; without one, `name` is read out.
 */
@Component({
  selector: 'gr-face',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-size]': 'size()',
    '[attr.data-tint]': 'tint()',
    '[attr.role]': "name() ? 'img' : null",
    '[attr.aria-label]': 'name() || null',
    '[attr.aria-hidden]': "name() ? null : 'true'",
    '[attr.title]': 'name() || null',
  },
  template: `
    @if (photo() && !isBroken()) {
      <img [src]="photo()" alt="" loading="lazy" (error)="isBroken.set(true)" />
    } @else {
      <svg viewBox="0 0 64 64" focusable="false">
        <path class="wall" d="M0 0h64v64H0z" />
        <path class="coat" d="M5 64C6 53.6 17 50.4 26 47.4L32 51 38 47.4C47 50.4 58 53.6 59 64Z" />
        <path class="neck" d="M26.4 38H37.6V47.8C36.6 51 34 53 32 53S27.4 51 26.4 47.8Z" />
        <path
          class="head"
          d="M20.6 27C20.6 18.4 25.6 13 32 13S43.4 18.4 43.4 27C43.4 37 38 45 32 45S20.6 37 20.6 27Z"
        />
      </svg>
    }
  `,
  styles: `
    :host {
      --side: 44px;
      --tint: var(--part-2);
      border-radius: var(--radius-m);
      display: block;
      flex: none;
      height: var(--side);
      overflow: hidden;
      width: var(--side);
    }
    :host([data-size='xs']) {
      --side: 20px;
      border-radius: 3px;
    }
    :host([data-size='s']) {
      --side: 30px;
    }
    :host([data-size='l']) {
      --side: 56px;
    }
    :host([data-size='xl']) {
      --side: 88px;
    }
    :host([data-size='portrait']) {
      --side: 168px;
    }
    :host([data-tint='1']) {
      --tint: var(--held);
    }
    :host([data-tint='2']) {
      --tint: var(--done);
    }
    :host([data-tint='3']) {
      --tint: var(--accent);
    }
    :host([data-tint='4']) {
      --tint: color-mix(in oklab, var(--running-out) 45%, var(--done));
    }
    :host([data-tint='5']) {
      --tint: color-mix(in oklab, var(--clash) 35%, var(--done));
    }
    img,
    svg {
      display: block;
      height: 100%;
      object-fit: cover;
      width: 100%;
    }
    .wall {
      fill: color-mix(in oklab, var(--tint) 26%, var(--surface));
    }
    .coat {
      fill: color-mix(in oklab, var(--tint) 88%, var(--ink));
    }
    .neck {
      fill: color-mix(in oklab, var(--tint) 52%, var(--surface));
    }
    .head {
      fill: color-mix(in oklab, var(--tint) 62%, var(--surface));
    }
  `,
})
export class Face {
  /** Read out and shown on hovering; leave empty where the name stands beside the face. */
  readonly name = input('');
  readonly photo = input<string | null>();
  /** What the tint of a stand-in goes by, so that it stays the same from screen to screen. */
  readonly seed = input('');
  readonly size = input<FaceSize>('m');

  /** A photo that does not load gives way to the stand-in; another one is tried again. */
  protected readonly isBroken = linkedSignal({ source: this.photo, computation: () => false });
  protected readonly tint = computed(() => tintOf(this.seed() || this.name()));
}

function tintOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + character.codePointAt(0)!) >>> 0;
  return sum % 6;
}
