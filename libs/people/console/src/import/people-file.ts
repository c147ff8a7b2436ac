/** A file of people as text, and its name: the ending says what it is. */
export interface PeopleFile {
  readonly fileName: string;
  readonly content: string;
}

/** What was pasted: a list of JSON begins as one, anything else is a table. */
export function pasted(content: string): PeopleFile {
  return { fileName: /^\s*\[/.test(content) ? 'pasted.json' : 'pasted.csv', content };
}
