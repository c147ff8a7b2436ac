import sanitizeHtml from 'sanitize-html';

/** A document's own entities, with what is left of their allowance. */
export interface Entities {
  readonly declared: ReadonlyMap<string, string>;
  /** Characters that expansions may still add; a bomb runs out of them and stays as written. */
  allowance: number;
}

const ALLOWANCE = 64 * 1024;
const MOST_DECLARED = 100;
const LONGEST_VALUE = 256;
const LONGEST_NAME = 32;

/**
 * The entities that a DOCTYPE's internal subset declares, as far as they are harmless: a short literal value that
 * refers to nothing further (no `&`, no `%`, no markup). Parameter and external entities are passed over.
 */
export function entitiesOf(subset: string): Entities {
  const declared = new Map<string, string>();
  let at = subset.indexOf('<!ENTITY');
  while (at >= 0 && declared.size < MOST_DECLARED) {
    const declaration = /^<!ENTITY\s{1,20}([\w.-]{1,32})\s{1,20}(?:"([^"]*)"|'([^']*)')/.exec(
      subset.slice(at, at + LONGEST_VALUE + 2 * LONGEST_NAME),
    );
    const value = declaration?.[2] ?? declaration?.[3];
    if (declaration?.[1] && value !== undefined && !declared.has(declaration[1])) {
      const plain = /^&#\w{1,8};$/.test(value) ? decodeEntities(value, NONE) : value;
      if (!/[&%<]/.test(plain)) declared.set(declaration[1], plain);
    }
    at = subset.indexOf('<!ENTITY', at + 8);
  }
  return { declared, allowance: ALLOWANCE };
}

const NONE: Entities = { declared: new Map(), allowance: 0 };

/** Replaces character references and known entities once; everything else, a bare `&` too, stays as written. */
export function decodeEntities(text: string, entities: Entities): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  const pieces: string[] = [];
  let from = 0;
  while (ampersand >= 0) {
    const end = endOfReference(text, ampersand + 1);
    const decoded = text[end] === ';' ? decodedReference(text.slice(ampersand + 1, end), entities) : undefined;
    if (decoded !== undefined) {
      pieces.push(text.slice(from, ampersand), decoded);
      from = end + 1;
    }
    ampersand = text.indexOf('&', Math.max(end, ampersand + 1));
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function endOfReference(text: string, from: number): number {
  let end = from;
  while (end - from <= LONGEST_NAME && /[\w#.-]/.test(text.charAt(end))) end++;
  return end;
}

function decodedReference(name: string, entities: Entities): string | undefined {
  if (name.startsWith('#')) return decodedNumber(name);
  const declared = entities.declared.get(name);
  if (declared === undefined) return namedCharacter(name);
  if (declared.length > entities.allowance) return undefined;
  entities.allowance -= declared.length;
  return declared;
}

/** Control characters other than white space, surrogates and numbers beyond Unicode become nothing. */
function decodedNumber(name: string): string | undefined {
  const isHex = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return undefined;
  const code = parseInt(digits, isHex ? 16 : 10);
  const isCharacter =
    code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code >= 0x20 || [9, 10, 13].includes(code));
  return isCharacter ? String.fromCodePoint(code) : '';
}

const XML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MOST_NAMES = 5_000;
const names = new Map<string, string | undefined>(Object.entries(XML_NAMES));

/** HTML's named characters, which feeds use without declaring them. The sanitiser carries the table. */
function namedCharacter(name: string): string | undefined {
  if (!names.has(name) && names.size < MOST_NAMES && /^[A-Za-z][A-Za-z\d]*$/.test(name)) {
    const decoded = sanitizeHtml(`&${name};`);
    names.set(name, decoded.startsWith('&') || decoded.includes(';') ? undefined : decoded);
  }
  return names.get(name);
}
