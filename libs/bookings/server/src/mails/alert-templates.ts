import { type AlertKind, ALERTS } from '@greenroom/bookings/domain';
import { type MailTemplate, mailTemplate } from '@greenroom/notifications/domain';
import { letter } from './letter';

const OF_REQUEST = ['request', 'slot', 'programme', 'when', 'topic', 'console-page'] as const;
const OF_PERSON = [...OF_REQUEST, 'person'] as const;
const OF_HOLD = [...OF_PERSON, 'hold-ends'] as const;
/** Whatever a mail of an alert may speak of. */
export type AlertPlaceholder = (typeof OF_HOLD)[number];

const PAGE = { 'console-page': 'they must find what it is about' } as const;
const OF_WHAT = { subject: { request: 'they must see at once which request it is' }, text: PAGE } as const;
const OF_WHOM = { ...OF_WHAT, text: { ...PAGE, person: 'they must know whom it is about' } } as const;

function about<const Name extends AlertPlaceholder>(
  kind: AlertKind,
  sent: string,
  placeholders: readonly Name[],
  needs: MailTemplate['needs'],
  text: string,
): MailTemplate<Name> {
  const subject = placeholders.length > 1 ? `${ALERTS[kind]}: {{request}}, {{programme}}` : ALERTS[kind];
  const ours = { subject, text: letter(text, '{{console-page}}') };
  return mailTemplate({ key: `bookings-${kind}`, title: ALERTS[kind], to: 'officer', sent, placeholders, needs, ours });
}

/** What the officer on duty is told, by the kind of the alert. */
export const ALERT_MAILS: Readonly<Record<AlertKind, MailTemplate<AlertPlaceholder>>> = {
  'ladder-ended': about(
    'ladder-ended',
    'When nobody on a ladder has said yes, and nobody on it is left to be asked in time.',
    OF_REQUEST,
    OF_WHAT,
    'Nobody on the ladder of {{request}} ({{slot}}) has said yes, and nobody on it is left to be asked in time.',
  ),
  'not-reached': about(
    'not-reached',
    'When the mail that asks somebody was refused, could not be sent in time, or had no address to go to.',
    OF_PERSON,
    OF_WHOM,
    'The mail that asks {{person}} about {{request}} ({{slot}}) does not arrive, and the time to answer runs. Ring them, or ask the next.',
  ),
  'reconfirm-declined': about(
    'reconfirm-declined',
    'When somebody who is booked says no to what has changed.',
    OF_PERSON,
    OF_WHOM,
    '{{person}} has said no to what has changed of {{request}} ({{slot}}). The booking stands on no yes any more.',
  ),
  'reconfirm-lapsed': about(
    'reconfirm-lapsed',
    'When somebody who is booked has not answered in time to what has changed.',
    OF_PERSON,
    OF_WHOM,
    '{{person}} has not answered in time to what has changed of {{request}} ({{slot}}). Ring them, or pull the booking.',
  ),
  'hold-half': about(
    'hold-half',
    'When half of the hold of a pencil is gone.',
    OF_HOLD,
    OF_WHOM,
    'Half of the hold of {{person}} for {{request}} ({{slot}}) is gone. It ends at {{hold-ends}}. Ring the producer, or let the pencil go.',
  ),
  'hold-ending': about(
    'hold-ending',
    'When the hold of a pencil, or of somebody who asked to be given time, is about to end.',
    OF_HOLD,
    OF_WHOM,
    'The hold of {{person}} for {{request}} ({{slot}}) is about to end, at {{hold-ends}}.',
  ),
  'hold-lapsed': about(
    'hold-lapsed',
    'When somebody asked to be given time, and it has ended without a word.',
    OF_PERSON,
    OF_WHOM,
    '{{person}} had asked to be given time for {{request}} ({{slot}}), and it has ended without a word. Ring them, or ask somebody else.',
  ),
  'booking-pulled': about(
    'booking-pulled',
    'When somebody was pulled from a slot that is still to come.',
    OF_PERSON,
    OF_WHOM,
    '{{person}} was pulled from {{request}} ({{slot}}). A place is open again.',
  ),
  'not-free-any-more': about(
    'not-free-any-more',
    'When somebody’s times turn against what they were asked or booked for.',
    OF_PERSON,
    OF_WHOM,
    '{{person}} is not free any more at the time of {{request}} ({{slot}}): their times have changed. It stands all the same. Ask them whether they keep it.',
  ),
  'person-removed': about(
    'person-removed',
    'When whoever was booked has left the network. They are not named.',
    OF_REQUEST,
    OF_WHAT,
    'Somebody who was taken out of the network was booked for {{request}} ({{slot}}). The place is open again, and the programme has to be told.',
  ),
  'nobody-on-duty': about(
    'nobody-on-duty',
    'When no shift covers the hour, and nobody is named to be asked out of hours.',
    ['console-page'],
    { subject: {}, text: PAGE },
    'Nobody has the duty: no shift covers the hour, and nobody is named to be asked out of hours. Take it over, or put somebody on the rota.',
  ),
};
