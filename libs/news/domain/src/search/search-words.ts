/** More words than this are no search. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/**
 * A text as the words that it is searched by: lower case, without accents, letters and digits only, so that nothing in
 * it can mean anything to a search engine.
 */
export function searchWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'\u2018\u2019]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((word) => word.slice(0, LONGEST_WORD)) ?? []
  );
}

/** The words of a query, each once; the last may be unfinished. */
export function queryWords(query: string): string[] {
  return [...new Set(searchWords(query))].slice(0, MOST_WORDS);
}
