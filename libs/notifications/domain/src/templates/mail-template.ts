import { COMMON, placeholder, type PlaceholderName } from './placeholders';

/** Subject and text of a mail, with `{{placeholders}}`. Paragraphs are parted by an empty line. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
}
export type WordsField = keyof MailWords;

export const RECIPIENTS = {
  spokesperson: 'Spokespeople',
  producer: 'Producers',
  officer: 'The officer on duty',
} as const;
export type TemplateRecipient = keyof typeof RECIPIENTS;

/** A mail of which an office may choose the words. */
export interface MailTemplate<Name extends PlaceholderName = PlaceholderName> {
  /** `context-thing`, as it stands in an address; for good, since an office's own words hang on it. */
  readonly key: string;
  readonly title: string;
  readonly to: TemplateRecipient;
  /** When it is sent, as a sentence. */
  readonly sent: string;
  /** What it can speak of beside the name of the recipient and of the network. */
  readonly placeholders: readonly Name[];
  /** What it must not be sent without, and why, as the end of a sentence. */
  readonly needs: Readonly<Record<WordsField, Readonly<Partial<Record<PlaceholderName, string>>>>>;
  /** What it says unless an office wants it otherwise. */
  readonly ours: MailWords;
}

/** Keeps the names of the placeholders, so that whoever sends the mail must give each of them. */
export function mailTemplate<const Name extends PlaceholderName>(template: MailTemplate<Name>): MailTemplate<Name> {
  return template;
}

/** What kind of mail it is in the outbox: `context.thing`. */
export function kindOf({ key }: Pick<MailTemplate, 'key'>): string {
  return key.replace('-', '.');
}

/** Every placeholder that may stand in its text. */
export function placeholdersOf({ placeholders }: MailTemplate): readonly PlaceholderName[] {
  return [...COMMON, ...placeholders];
}

/** Whether it may stand in a subject: there it has to say something, and everybody may read it. */
export function fitsSubject(name: PlaceholderName): boolean {
  const { mayBeEmpty, isSecret } = placeholder(name);
  return !mayBeEmpty && !isSecret;
}

/** What a preview, and a test to oneself, show in place of the real values. */
export function examplesOf(template: MailTemplate): Readonly<Record<string, string>> {
  return Object.fromEntries(placeholdersOf(template).map((name) => [name, placeholder(name).example]));
}
