/** Somebody as they are named to a producer. Nothing else of them goes there. */
export interface NamedOption {
  readonly name: string;
  /** Their title. */
  readonly role: string;
  /** Why them. */
  readonly why: string;
  /** What they declare; empty: nothing. */
  readonly interests: string;
  readonly offLimits: string;
}

/** Names as a producer reads them, in a mail or a message. */
export function optionsInWords(options: readonly NamedOption[]): string {
  return options.map(optionInWords).join('\n\n');
}

function optionInWords({ name, role, why, interests, offLimits }: NamedOption): string {
  const lines = [
    [name, oneLine(role)].filter(Boolean).join(', '),
    why && `Why: ${oneLine(why)}`,
    `Declares: ${oneLine(interests) || 'nothing'}`,
    offLimits && `Will not talk about: ${oneLine(offLimits)}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
