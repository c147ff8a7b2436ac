/**
 * What an item is: a story; a page that follows one story and is rewritten as it goes on, or pictures of it (`live`);
 * or a roundup, which tells many stories or none.
 */
export type ItemFormat = 'story' | 'live' | 'roundup';

/**
 * Reviews of the papers, briefings, galleries, quizzes, gossip and other columns that come back every day or week
 * under the same name. They resemble each other and everything that they mention.
 */
const ROUNDUP_TITLE = anyOf(
  String.raw`^(?:the )?papers:|^newspaper headlines\b|\bwhat the papers say\b|\bfront pages\b`,
  String.raw`\b(?:morning|evening|afternoon|lunchtime|daily|weekly|weekend|first|news|politics) (?:briefing|round-?up|digest|edition|catch-up|mail)\b`,
  String.raw`^(?:first thing|up first|good morning|your (?:morning|evening|weekend))\b`,
  String.raw`^in pictures\b|\b(?:week|month|year|day|world) in pictures\b|\btop shots\b|\bphotos of the (?:day|week)\b`,
  String.raw`\b(?:your|week in|day in) (?:photos|pictures|shots)\b|(?:day|week)'s best (?:photos|pictures)\b`,
  String.raw`\bquiz\b|\bcrossword\b|\bsudoku\b|\bhoroscopes?\b|\bwordle\b|\blottery results\b|\brecipes? for\b`,
  String.raw`\bgossip\b|\bteam of the week\b|\bquotes of the (?:day|week)\b|\b(?:this|the) week in\b|\bon this day\b`,
  String.raw`\bicymi\b|\bin case you missed\b|\bstories you (?:may|might) have missed\b`,
  String.raw`\b(?:\d+|three|four|five|six|seven|ten|top \w+) (?:things|stories|talking points)\b|\bat[ -]a[ -]glance\b`,
  String.raw`\b(?:letters|corrections and clarifications)$|\btv (?:guide|tonight)\b|\bwhat's on tv\b|\bweather tracker\b`,
  String.raw`^tell us\b|\bshare your\b|\bdownload now\b|\bnewsletter\b`,
  String.raw`\b(?:politics|business|economics|europe|world|sport|football|news|australia|crisis|weather) live\b`,
);

const ROUNDUP_SUMMARY = anyOf(
  String.raw`\bthings you need to know about\b|\bfront pages\b|day's papers\b|\bplus more\.?$`,
  String.raw`\b(?:selection|round-?up) of\b|\bpicture editors select\b`,
);

const LIVE = anyOf(
  String.raw`\blive!?$|^live\b|\blive:|: live\b|\blive (?:updates|blog|coverage)\b|^watch live\b`,
  String.raw`\bas it happened\b|\bminute[- ]by[- ]minute\b|\bin (?:pictures|photos)$`,
);

/** The format of an item, by its title and summary in plain text (see `plainText`). */
export function formatOf(title: string, summary: string): ItemFormat {
  if (ROUNDUP_TITLE.test(title) || ROUNDUP_SUMMARY.test(summary)) return 'roundup';
  return LIVE.test(title) ? 'live' : 'story';
}

const SHOUTED_BYLINE = /^(?:DR |SIR |DAME )?[A-Z][A-Z'. -]{4,40}(?::| reveals? | on (?=[a-z]))/;
const LEADING_FORMAT = anyOf(
  String.raw`^(?:watch|listen|video|analysis|explainer|explained|opinion|comment|obituary|exclusive|breaking(?: news)?|live|highlights|viewpoint|reality check|fact check|revealed|profile)\s*[:|]\s*`,
);
const TRAILING_BYLINE = /\|[^|]{1,60}$/;
const TRAILING_FORMAT =
  /[-|:] ?(?:video(?: report| explainer)?|podcast|audio|review|obituary|explainer|gallery|live!?|a picture essay)$/i;
const CONTINUE = /continue reading\W{0,5}$/i;

/** A title or summary without the writer's name and the kind of piece: two columns by one hand are not one story. */
export function withoutByline(text: string): string {
  return text
    .replace(SHOUTED_BYLINE, ' ')
    .replace(LEADING_FORMAT, '')
    .replace(CONTINUE, '')
    .replace(TRAILING_BYLINE, '')
    .replace(TRAILING_FORMAT, '');
}

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}
