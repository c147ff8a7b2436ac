import type { ShortcutGroup } from './shortcuts';

/** The groups without the keys that a later group has as well, and without what no key does any more. */
export function inForce(groups: readonly ShortcutGroup[]): ShortcutGroup[] {
  const taken = groups.map((_, at) => new Set(groups.slice(at + 1).flatMap(keysOf)));
  return groups
    .map(({ title, shortcuts }, at) => ({
      title,
      shortcuts: shortcuts
        .map((shortcut) => ({ ...shortcut, keys: shortcut.keys.filter((key) => !taken[at]!.has(key)) }))
        .filter(({ keys }) => keys.length > 0),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}

function keysOf({ shortcuts }: ShortcutGroup): readonly string[] {
  return shortcuts.flatMap(({ keys }) => keys);
}
