import type { Format } from '@greenroom/people/domain';
import type { Liveness, Way } from '../requests/request-facts';

/** Live, recorded or as-live; undefined where neither is said, or both are. */
export function livenessIn(said: string): Liveness | undefined {
  if (/\bas[- ]live\b/i.test(said)) return 'as-live';
  const isRecorded =
    /\bpre-? ?rec(?:ord(?:ed|ing)?)?\b|\brecord(?:ed|ing)?\b(?! (?:high|low|number|level|amount|profit|rise|heat|temperature|cold|rain|wait|figures?|numbers))/i.test(
      said,
    );
  const isLive =
    /\blive\b(?! (?:in (?:flats|homes|poverty|rented|damp|temporary)|near|alone|on (?:a low|benefits|less|their|£)|off|together))/i.test(
      said.replace(/\b(?:to|people|who|families|tenants|they|not|n't|go|goes|going) live\b/gi, ''),
    );
  if (isRecorded === isLive) return undefined;
  return isLive ? 'live' : 'recorded';
}

const WAY_WORDS: readonly (readonly [Way, RegExp])[] = [
  ['down-the-line', /\bdown[- ]the[- ]line\b|\bDTL\b|\bISDN\b|\b(?:regional|local|nearest|remote) (?:bbc )?studio\b/i],
  ['radio-car', /\bradio car\b/i],
  ['video', /\b(?:zoom|teams|skype|facetime|riverside|video ?call|google meet|squadcast|streamyard)\b/i],
  [
    'phone',
    /\b(?:by|per|over the|on the|down the|via|a) (?:tele)?phone\b|\bphone (?:interview|line|call|hit|slot)\b|\bphono\b|\blandline\b|\bby phone\b|\bphone or\b|\bor phone\b/i,
  ],
  [
    'studio',
    /\b(?:in|into|to) (?:the|our|a)(?: \w+)? studios?\b|\bin[- ]studio\b|\bstudio (?:interview|guest|discussion)\b|\bcome (?:in )?to (?:broadcasting house|our studios?)\b|\bstudio ?: \S/i,
  ],
  [
    'location',
    /\bon location\b|\b(?:send|with) a (?:camera )?crew\b|\bcome to (?:you|them)\b|\bour (?:camera )?crew\b/i,
  ],
];

/** How they would be on air; undefined where no way is said, or several are. One that is ruled out is not said. */
export function wayIn(said: string): Way | undefined {
  const one = said
    .replace(/\s+/g, ' ')
    .replace(
      /\b(?:can't|cannot|can not|not|no) (?:be )?(?:by|over the|on the|via) (?:tele)?phone\b|\bno (?:zoom|phone)\b|\bnot (?:by |over |on )?(?:zoom|teams|skype)\b/gi,
      '',
    );
  const found = WAY_WORDS.filter(([, words]) => words.test(one)).map(([way]) => way);
  // A regional studio is a studio, too.
  const ways = found.includes('down-the-line') ? found.filter((way) => way !== 'studio') : found;
  return ways.length === 1 ? ways[0] : undefined;
}

const FORMATS: readonly (readonly [Format, RegExp])[] = [
  ['podcast', /\bpodcasts?\b/i],
  ['tv', /\b(?:tv|television|on camera|in vision|broadcast camera|camera crew)\b/i],
  ['radio', /\b(?:radio|fm|dab)\b(?! car)/i],
  ['print', /\b(?:newspaper|magazine|print|double-page|column inches|for the paper|the paper's)\b/i],
  ['online', /\b(?:online (?:article|piece|story|feature)|for (?:our|the) website)\b/i],
];

/** The kind of media; undefined where none is said, or several are. */
export function formatIn(said: string): Format | undefined {
  const found = FORMATS.filter(([, words]) => words.test(said)).map(([format]) => format);
  return found.length === 1 ? found[0] : undefined;
}

/** How long the slot is, in minutes, the longer of two; undefined where none is said, or several are. */
export function minutesIn(body: string): number | undefined {
  const lengths = [
    ...body.matchAll(
      /\b(\d{1,2})(?: ?(?:-|–|to|or) ?(\d{1,2}))?[ -]?(?:mins?|minutes?)\b(?!['’]? (?:before|beforehand|early|earlier|walk|drive|away|from|later|notice|pre-?chat|chat before|(?:phone )?call|ahead)\b)/gi,
    ),
  ]
    .filter(
      (match) =>
        !/\b(?:in|arrive|every|after|next|last|first|call|chat|check|within)\b[^.\n]{0,12}$/i.test(
          body.slice(Math.max(0, match.index - 25), match.index),
        ),
    )
    .map(([, one, other]) => Number(other ?? one));
  if (
    /\b(?:half an hour|half-hour)(?: (?:slot|interview|discussion|recording|long|conversation)|\b(?=[,.]))/i.test(body)
  )
    lengths.push(30);
  const different = [...new Set(lengths)];
  return different.length === 1 && different[0]! > 0 ? different[0] : undefined;
}
