import { mailTemplate } from '@greenroom/notifications/domain';
import { letter } from './letter';

const PLACEHOLDERS = ['slot', 'programme', 'when', 'topic'] as const;
const WITH_PERSON = [...PLACEHOLDERS, 'person'] as const;
const NEEDS = { subject: { slot: 'they must see at once which booking it is' }, text: {} } as const;
const NEEDS_PERSON = { ...NEEDS, text: { person: 'they must know who it is about' } } as const;

/** What has become of a booking. */
export type BookingNews = 'confirmed' | 'moved' | 'stood-down' | 'pulled';

/** What a spokesperson is told of a booking. */
export const BOOKING_MAILS = {
  confirmed: mailTemplate({
    key: 'bookings-confirmed',
    title: 'Booking confirmed',
    to: 'spokesperson',
    sent: 'When a booking is confirmed. The invitation for their calendar goes with it.',
    placeholders: PLACEHOLDERS,
    needs: NEEDS,
    ours: {
      subject: 'Confirmed: {{slot}}',
      text: letter('You are booked: {{slot}}. The programme has said yes, too. A briefing comes in time.'),
    },
  }),
  moved: mailTemplate({
    key: 'bookings-moved',
    title: 'Booking moved as they allowed',
    to: 'spokesperson',
    sent: 'When a booking moves within the time that they gave. Their calendar is told; nothing is asked of them.',
    placeholders: PLACEHOLDERS,
    needs: NEEDS,
    ours: {
      subject: 'New time: {{slot}}',
      text: letter(
        'It has moved within the time that you gave us: {{slot}}. You need do nothing. Does it not suit you? Ring us at once.',
      ),
    },
  }),
  'stood-down': mailTemplate({
    key: 'bookings-stood-down',
    title: 'Dropped by the programme',
    to: 'spokesperson',
    sent: 'When the programme has dropped what somebody was booked for. It takes the time out of their calendar.',
    placeholders: PLACEHOLDERS,
    needs: NEEDS,
    ours: {
      subject: 'No longer: {{slot}}',
      text: letter(
        'The programme has had to drop this: {{slot}}. It is nothing that you did, and you need do nothing.',
      ),
    },
  }),
  pulled: mailTemplate({
    key: 'bookings-pulled',
    title: 'Taken off by us',
    to: 'spokesperson',
    sent: 'When somebody cannot or must not go on. It takes the time out of their calendar.',
    placeholders: PLACEHOLDERS,
    needs: NEEDS,
    ours: {
      subject: 'No longer: {{slot}}',
      text: letter('You are no longer booked: {{slot}}. We have told the programme.'),
    },
  }),
} as const satisfies Record<BookingNews, unknown>;

/** What the producer is told of it. */
export const PRODUCER_MAILS = {
  confirmed: mailTemplate({
    key: 'bookings-producer-confirmed',
    title: 'Booking confirmed',
    to: 'producer',
    sent: 'When a booking is confirmed. The invitation for their calendar goes with it.',
    placeholders: WITH_PERSON,
    needs: NEEDS_PERSON,
    ours: {
      subject: 'Confirmed: {{slot}}',
      text: letter('{{person}} is confirmed for {{slot}}. The invitation has the time.'),
    },
  }),
  moved: mailTemplate({
    key: 'bookings-producer-moved',
    title: 'Comes at the new time',
    to: 'producer',
    sent: 'When a booking moves within the time that the spokesperson gave.',
    placeholders: WITH_PERSON,
    needs: NEEDS_PERSON,
    ours: {
      subject: 'New time: {{slot}}',
      text: letter('{{person}} can come at the new time: {{slot}}.'),
    },
  }),
  'stood-down': mailTemplate({
    key: 'bookings-producer-stood-down',
    title: 'Stood down',
    to: 'producer',
    sent: 'When the programme has dropped it and we have noted that.',
    placeholders: WITH_PERSON,
    needs: NEEDS_PERSON,
    ours: {
      subject: 'No longer: {{slot}}',
      text: letter('We have noted that {{person}} is stood down: {{slot}}.'),
    },
  }),
  pulled: mailTemplate({
    key: 'bookings-producer-pulled',
    title: 'No longer with them',
    to: 'producer',
    sent: 'When somebody cannot come any more and we look for somebody else.',
    placeholders: WITH_PERSON,
    needs: NEEDS_PERSON,
    ours: {
      subject: 'No longer: {{slot}}',
      text: letter(
        '{{person}} can no longer be with you: {{slot}}. We are looking for somebody else and will ring you.',
      ),
    },
  }),
} as const satisfies Record<BookingNews, unknown>;

const SWAP = ['slot', 'programme', 'when', 'topic', 'person', 'instead-of'] as const;
const NEEDS_BOTH = { ...NEEDS, text: { ...NEEDS_PERSON.text, 'instead-of': 'they must know in whose place' } } as const;

/** What the producer alone is told. */
export const PRODUCER_OTHER_MAILS = {
  swapProposed: mailTemplate({
    key: 'bookings-producer-swap-proposed',
    title: 'Somebody else, if they agree',
    to: 'producer',
    sent: 'When somebody else takes the place of whoever was booked, and the programme has not agreed to the name yet.',
    placeholders: SWAP,
    needs: NEEDS_BOTH,
    ours: {
      subject: 'Somebody else: {{slot}}',
      text: letter(
        '{{person}} can come instead of {{instead-of}}: {{slot}}. Please tell us whether you agree; then we confirm it.',
      ),
    },
  }),
  swapped: mailTemplate({
    key: 'bookings-producer-swapped',
    title: 'Somebody else, as agreed',
    to: 'producer',
    sent: 'When somebody else takes the place of whoever was booked, as agreed with the programme.',
    placeholders: [...SWAP, 'agreed-with'],
    needs: NEEDS_BOTH,
    ours: {
      subject: 'Somebody else: {{slot}}',
      text: letter(
        'As agreed with {{agreed-with}}, {{person}} comes instead of {{instead-of}}: {{slot}}. The invitation is in a mail of its own.',
      ),
    },
  }),
  askedAgain: mailTemplate({
    key: 'bookings-producer-asked-again',
    title: 'Being asked again',
    to: 'producer',
    sent: 'When something has changed that the spokesperson must agree to anew. Until they do, calendars show it as provisional.',
    placeholders: WITH_PERSON,
    needs: NEEDS_PERSON,
    ours: {
      subject: 'Being asked again: {{slot}}',
      text: letter(
        'Something has changed since {{person}} was confirmed, so we ask them again: {{slot}}. We tell you as soon as we know; until then your calendar shows it as provisional.',
      ),
    },
  }),
  lost: mailTemplate({
    key: 'bookings-producer-lost',
    title: 'No longer in the network',
    to: 'producer',
    sent: 'When whoever was booked has left the network. They are not named.',
    placeholders: PLACEHOLDERS,
    needs: NEEDS,
    ours: {
      subject: 'No longer: {{slot}}',
      text: letter(
        'Whoever we had confirmed can no longer be with you: {{slot}}. We are looking for somebody else and will ring you.',
      ),
    },
  }),
} as const;
