/** What a time in a mail is for. */
export type TimeRole = 'air' | 'reply' | 'record' | 'arrive' | 'call';

/** How surely a time is for it: named for it, said with it, or there only because nothing else was said. */
export type Sureness = 2 | 1 | 0;

export interface Meaning {
  readonly role: TimeRole;
  readonly sureness: Sureness;
}

interface Cue {
  readonly role: TimeRole | 'other';
  readonly sureness: Sureness;
  /** Said shortly before the time. */
  readonly before: RegExp;
  /** Said right after it. */
  readonly after?: RegExp;
}

/** The first that fits. */
const CUES: readonly Cue[] = [
  {
    role: 'reply',
    sureness: 2,
    before:
      /\b(?:need (?:to (?:know|confirm|hear)|(?:an? )?(?:answers?|names?|reply|yes|guest|response|confirmation))|let (?:me|us) know|lmk|get back to|reply|respond|confirm|hear(?: back)?|answer|anything|names?|lock (?:it|this|him|her|them) (?:in|down)|book)\b[^.;\n]{0,50}\b(?:by|before|b4|until|latest|no later than|is|at)\b[^.;\n]{0,22}$/i,
    after: /^[^.;\n]{0,12}\bat the latest\b/i,
  },
  {
    // When they write or print by: later than when they need us, where both are said.
    role: 'reply',
    sureness: 1,
    before:
      /\b(?:deadline\b[^.;\n]{0,30}|(?:i|we|i'll|we'll|i'm|we're|to|must) fil(?:e|ing)\b[^.;\n]{0,20}|\b(?:go(?:es|ing)? to press|page closes)\b[^.;\n]{0,30})$/i,
    after: /^[^.;\n]{0,12}\bdeadline\b/i,
  },
  {
    role: 'arrive',
    sureness: 2,
    before: /(?:\b(?:arriv\w*|be (?:here|there|with us|at (?:reception|the studio)))\b|\bcall time\b)[^.;\n]{0,40}$/i,
  },
  {
    role: 'arrive',
    sureness: 1,
    before: /\b(?:line (?:check|test)|sound check|make-?up|on site)\b[^.;\n]{0,40}$/i,
  },
  {
    role: 'other',
    sureness: 0,
    before:
      /\b(?:car|taxi|pick(?:ed)? ?up|embargo\w*|press conference|published?|publishes|report is out|launch\w*|announce\w*|vote|court|meeting|edition|runs?(?: from)?|show is(?: on)?|programme is(?: on)?|between|from|office hours|until|till)\b[^.;\n]{0,34}$/i,
  },
  {
    role: 'call',
    sureness: 1,
    before:
      /\b(?:pre-?chat|pre-?call|pre-?interview|(?:quick|short|brief) (?:chat|call)|ring (?:them|you|her|him)|speak to (?:them|her|him) before\w*|chat before\w*)\b[^.;\n]{0,40}$/i,
  },
  {
    role: 'record',
    sureness: 1,
    before: /\b(?:record(?:ed|ing)?|pre-?rec(?:ord(?:ed|ing)?)?|tape|film(?:ed|ing)?)\b[^.;\n]{0,80}$/i,
  },
  { role: 'reply', sureness: 1, before: /\b(?:by|before|no later than)\b[^.;,\n]{0,16}$/i },
  { role: 'air', sureness: 2, before: /\byour (?:item|slot|segment|hit)\b[^.;\n]{0,12}$/i },
];
const ON_AIR =
  /\b(?:tx|on[ -]?air|live|slot|air(?:s|ing)?|broadcast|goes out|hit|interview|join us|on the (?:show|programme)|two-?way|down the line|discussion)\b/i;
const AIRED = /\b(?:tx|on[ -]?air|air(?:s|ing|ed)?|broadcast|goes? (?:out|live)|going out)\b[^.;\n]{0,40}$/i;

/** @returns undefined where it is for nothing that is asked of us */
export function meaningOf(before: string, after: string, sentence: string): Meaning | undefined {
  for (const { role, sureness, ...cue } of CUES) {
    if (!cue.before.test(before) && !cue.after?.test(after)) continue;
    return role === 'other' ? undefined : { role, sureness };
  }
  return { role: 'air', sureness: ON_AIR.test(sentence) ? 1 : 0 };
}

/** How what is asked for reaches its audience; a recording is made at the time that a live mail is on air. */
export type Making = 'aired' | 'recorded' | 'printed';

/** A recording is made at a time that nothing more is said of; what is printed is at no time on air. */
export function meaningFor(making: Making, meaning: Meaning, before: string): Meaning | undefined {
  if (meaning.role !== 'air' || making === 'aired') return meaning;
  if (making === 'printed') return meaning.sureness > 0 ? meaning : undefined;
  if (meaning.sureness === 2 || AIRED.test(before)) return meaning;
  // “For Friday at 7.15, pre-recorded” may be either.
  return /\bfor\b[^.;\n]{0,30}$/i.test(before) ? undefined : { ...meaning, role: 'record' };
}
