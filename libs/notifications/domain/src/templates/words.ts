import { oneLine } from '../mail-text';
import { fitsSubject, type MailTemplate, type MailWords, placeholdersOf, type WordsField } from './mail-template';
import { isPlaceholder, placeholder, type PlaceholderName } from './placeholders';

/** What a mail's words may be long; a subject beyond it is cut off by most readers of mail. */
export const LONGEST_WORDS: Readonly<Record<WordsField, number>> = { subject: 150, text: 5_000 };

export interface WordsFault {
  readonly field: WordsField;
  /** A sentence that says what to do. */
  readonly message: string;
}

const PLACE = /\{\{ ?([a-z][a-z-]*) ?\}\}/g;
/** A single one, beside a value that has another, would make the place of a secret. */
const BRACES = /[{}]/;
/** Controls but for the end of a line, and marks that turn the direction of what follows. */
const UNSEEN = /[^\P{Cc}\n]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What is wrong with the words that somebody wants a mail to have; none: it can be sent with them. */
export function faultsOfWords(template: MailTemplate, words: MailWords): readonly WordsFault[] {
  const fields = ['subject', 'text'] as const;
  return fields.flatMap((field) => {
    const said = words[field];
    const messages = [
      ...form(field, said),
      ...namesIn(said).flatMap((name) => strangeness(template, field, name)),
      ...missing(template, field, said),
      ...(field === 'text' ? atRisk(template, said) : []),
    ];
    return messages.map((message) => ({ field, message }));
  });
}

function form(field: WordsField, said: string): readonly string[] {
  if (said.trim() === '') return [field === 'subject' ? 'Write a subject.' : 'Write what the mail says.'];
  const most = LONGEST_WORDS[field];
  if (said.length > most) return [`Make it shorter: ${most} characters at most.`];
  if (field === 'subject' && /[\p{Cc}\u2028\u2029]/u.test(said)) return ['A subject is one line.'];
  if (BRACES.test(said.replace(PLACE, '')))
    return ['Write a placeholder as {{name}}, in small letters, with both pairs of braces.'];
  return [];
}

function strangeness(template: MailTemplate, field: WordsField, name: string): readonly string[] {
  if (!isPlaceholder(name) || !placeholdersOf(template).includes(name))
    return [`{{${name}}} is none of this mail’s placeholders: choose one of the list.`];
  if (field === 'text' || fitsSubject(name)) return [];
  return [
    placeholder(name).isSecret
      ? `{{${name}}} cannot stand in a subject, which others may read: put it in the text.`
      : `{{${name}}} may be empty, so it cannot stand in a subject: put it in the text.`,
  ];
}

function missing({ needs }: MailTemplate, field: WordsField, said: string): readonly string[] {
  const there = namesIn(said);
  return Object.entries(needs[field])
    .filter(([name]) => !there.includes(name))
    .map(([name, why]) => `Put in {{${name}}}: ${why}.`);
}

/** What has to be said would go with a paragraph that is left out. */
function atRisk({ needs }: MailTemplate, text: string): readonly string[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const names = namesIn(paragraph);
    const needed = names.find((name) => Object.hasOwn(needs.text, name));
    const optional = names.find((name) => isPlaceholder(name) && placeholder(name).mayBeEmpty);
    if (!needed || !optional) return [];
    return [
      `Put {{${needed}}} and {{${optional}}} in two paragraphs: one with {{${optional}}} is left out where that is empty.`,
    ];
  });
}

/**
 * A mail's words with what stands in for the placeholders. A paragraph with one that has nothing to say is left out; a
 * secret stays a placeholder, which the outbox fills. What a value holds is text, whatever it looks like.
 * @throws Error for a placeholder without a value
 */
export function filledWords(
  { subject, text }: MailWords,
  values: Readonly<Partial<Record<PlaceholderName, string>>>,
): MailWords {
  const paragraphs = paragraphsOf(text).filter((one) => namesIn(one).every((name) => valueOf(name, values) !== ''));
  return {
    subject: oneLine(filled(subject, values)),
    text: paragraphs.map((one) => filled(one, values)).join('\n\n'),
  };
}

function filled(said: string, values: Readonly<Partial<Record<PlaceholderName, string>>>): string {
  return said.replace(PLACE, (_, name: string) => valueOf(name, values));
}

function valueOf(name: string, values: Readonly<Partial<Record<PlaceholderName, string>>>): string {
  const value = isPlaceholder(name) ? values[name] : undefined;
  if (value !== undefined) return plain(value);
  if (isPlaceholder(name) && placeholder(name).isSecret) return `{{${name}}}`;
  throw new Error(`A mail has nothing for the placeholder ${name}`);
}

/** Braces of a value would be taken for the place of a secret. */
function plain(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, ' ')
    .replace(/([{}])(?=\1)/g, '$1 ')
    .trim();
}

/** A piece of filled words: as it was written, or what stands in for a placeholder. */
export interface FilledPiece {
  readonly text: string;
  readonly isFilled: boolean;
}

/** Words as they would read while they are still being written: what is no placeholder stays as it is typed. */
export function previewOf(said: string, values: Readonly<Record<string, string>>): readonly (readonly FilledPiece[])[] {
  return paragraphsOf(said)
    .filter((one) => namesIn(one).every((name) => values[name] !== ''))
    .map((one) => {
      // Split by a pattern with one group: every second piece is a name.
      return one.split(PLACE).flatMap((piece, at): FilledPiece[] => {
        if (at % 2 === 0) return piece === '' ? [] : [{ text: piece, isFilled: false }];
        const isKnown = Object.hasOwn(values, piece);
        return [{ text: isKnown ? plain(values[piece]!) : `{{${piece}}}`, isFilled: isKnown }];
      });
    });
}

export function namesIn(said: string): readonly string[] {
  return [...new Set([...said.matchAll(PLACE)].map(([, name]) => name!))];
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((one) => one.trim())
    .filter(Boolean);
}
