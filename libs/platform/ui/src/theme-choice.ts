import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Button } from './button';

/** Light, dark, or what the device says. */
export type ThemeChosen = 'system' | 'light' | 'dark';

/** The three themes to choose from; the one that is on is pressed. */
@Component({
  selector: 'gr-theme-choice',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'acts', role: 'group', 'aria-label': 'Theme' },
  template: `
    @for (one of themes(); track one.theme) {
      <button
        gr-button
        size="small"
        type="button"
        [attr.aria-pressed]="theme() === one.theme"
        (click)="chosen.emit(one.theme)"
      >
        {{ one.words }}
      </button>
    }
  `,
})
export class ThemeChoice {
  readonly theme = input.required<ThemeChosen>();
  /** What the device is called here. */
  readonly system = input('As the system');
  readonly chosen = output<ThemeChosen>();
  protected readonly themes = computed(
    () =>
      [
        { theme: 'system', words: this.system() },
        { theme: 'light', words: 'Light' },
        { theme: 'dark', words: 'Dark' },
      ] as const,
  );
}
