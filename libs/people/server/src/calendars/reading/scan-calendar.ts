/** An entry or a zone of a calendar file, as the lines that say when: unfolded, and nothing else of it. */
export interface Block {
  readonly kind: 'VEVENT' | 'VTIMEZONE';
  readonly lines: readonly string[];
}

export interface ScannedCalendar {
  readonly blocks: readonly Block[];
  /** Whether the file ends where it should. */
  readonly isWhole: boolean;
}

const DEEPEST = 8;
const KINDS = new Set(['VEVENT', 'VTIMEZONE']);
/** Titles, places and people are thrown away before anything looks at them. */
const TOLD = {
  VEVENT: new Set('UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS TRANSP'.split(' ')),
  VTIMEZONE: new Set('TZID DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE'.split(' ')),
} as const;

/** Takes a calendar file apart. Undefined where the text is none. */
export function scanCalendar(text: string): ScannedCalendar | undefined {
  const open: string[] = [];
  const blocks: Block[] = [];
  let block: { kind: Block['kind']; lines: string[] } | undefined;
  for (const line of linesOf(text)) {
    const [, deed, name] = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(line) ?? [];
    const part = name?.toUpperCase() ?? '';
    if (open.length === 0 && !(isDeed(deed, 'BEGIN') && part === 'VCALENDAR')) {
      if (line.trim() === '' || blocks.length > 0) continue;
      return undefined;
    }
    if (isDeed(deed, 'BEGIN')) {
      open.push(part);
      if (open.length > DEEPEST) return undefined;
      if (open.length === 2 && KINDS.has(part)) block = { kind: part as Block['kind'], lines: [] };
    }
    if (block && isTold(block.kind, line, open.length, deed)) block.lines.push(line);
    if (!isDeed(deed, 'END')) continue;
    if (open.pop() !== part) return { blocks, isWhole: false };
    if (open.length === 1 && block) {
      blocks.push(block);
      block = undefined;
    }
  }
  return text.trim() === '' ? undefined : { blocks, isWhole: open.length === 0 };
}

function isDeed(deed: string | undefined, wanted: 'BEGIN' | 'END'): boolean {
  return deed?.toUpperCase() === wanted;
}

/** An entry's alarms tell nothing of when it is; a zone is made of its parts. */
function isTold(kind: Block['kind'], line: string, depth: number, deed: string | undefined): boolean {
  if (depth > (kind === 'VEVENT' ? 2 : 3)) return false;
  if (deed !== undefined) return true;
  const name = /^[A-Za-z-]+(?=[;:])/.exec(line)?.[0].toUpperCase();
  return name !== undefined && TOLD[kind].has(name);
}

/** The lines of a file, with those put together again that were folded to fit. */
function* linesOf(text: string): Generator<string> {
  let parts: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      parts.push(line.slice(1));
      continue;
    }
    if (parts.length > 0) yield parts.join('');
    parts = [line];
  }
  yield parts.join('');
}
