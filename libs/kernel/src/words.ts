/** One, one and two, one, two and three */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** How many of each kind there are, without those of which there are none: 1,200 new, 2 changed */
export function counted(kinds: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(kinds)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${count.toLocaleString('en-GB')} ${words}`);
}

export function capital(words: string): string {
  return words && words[0]!.toUpperCase() + words.slice(1);
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-03-14` as 14 March 2026; what is no day stays as it is. */
export function dayInWords(day: string): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? day : DAY.format(instant);
}
