import { inWords, londonTime, Trouble } from '@greenroom/platform/web';

/** What went wrong with my times, said to me. */
export function timesTrouble(error: unknown): string {
  if (!(error instanceof Trouble)) return inWords(error);
  if (error.code === 'availability.clash') return clashInWords(error);
  if (error.code === 'calendar.address-refused') return refusalInWords(error);
  if (error.code === 'request.invalid') return issueInWords(error.details.issues?.[0]);
  return inWords(error);
}

/** Why that address cannot be read, and what to do about it. */
function refusalInWords({ details, message }: Trouble): string {
  const why = details.issues?.[0]?.message;
  return why ? `${why} Nothing was added. Copy the secret .ics address from your calendar’s settings.` : message;
}

function clashInWords({ details: { clash } }: Trouble): string {
  const who = clash?.changedBy ? `${clash.changedBy.name} of the office` : 'You, on another page,';
  const when = clash?.changedAt ? ` at ${londonTime(Date.parse(clash.changedAt), Date.now())}` : '';
  return `${who} changed your times${when}, so this is not saved yet.`;
}

const PLACES: Readonly<Record<string, string>> = {
  week: 'Your usual week',
  exceptions: 'The day',
  timeOff: 'The time off',
  pause: 'The day on which you are back',
  limits: 'One of these',
  address: 'The address',
  name: 'The name',
};

/** `body.timeOff.0.to must not be before the first day` as a sentence. */
function issueInWords(issue: { readonly path: string; readonly message: string } | undefined): string {
  if (!issue) return inWords(new Trouble('request.invalid'));
  const [, part = '', day = ''] = issue.path.split('.');
  const where = part === 'week' && day ? `${day.charAt(0).toUpperCase()}${day.slice(1)}` : (PLACES[part] ?? 'This');
  return `${where} ${issue.message}.`;
}

/** What of a change is refused, as `timeOff.0.to`; empty where it is not one thing. */
export function faultPathOf(error: unknown): string {
  const [issue] = error instanceof Trouble && error.code === 'request.invalid' ? (error.details.issues ?? []) : [];
  return issue ? issue.path.replace(/^body\./, '') : '';
}
