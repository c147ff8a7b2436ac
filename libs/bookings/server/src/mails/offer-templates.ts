import { mailTemplate } from '@greenroom/notifications/domain';

const ANSWERED_BY = {
  subject: { 'reply-by-short': 'they must see at once until when you need an answer' },
  text: {
    link: 'without it nobody can answer',
    'reply-by': 'they must know until when you need an answer',
  },
} as const;

const A_YES_IS_NOT_A_BOOKING = { 'not-a-booking': 'nobody must take a yes for a booking' } as const;

export const OFFER_MAIL = mailTemplate({
  key: 'bookings-offer',
  title: 'Offer',
  to: 'spokesperson',
  sent: 'When somebody is asked whether they would speak.',
  placeholders: [
    'slot',
    'programme',
    'when',
    'how',
    'topic',
    'angle',
    'why-you',
    'reply-by',
    'reply-by-short',
    'not-a-booking',
    'link',
  ],
  needs: { ...ANSWERED_BY, text: { ...ANSWERED_BY.text, ...A_YES_IS_NOT_A_BOOKING } },
  ours: {
    subject: '[Reply by {{reply-by-short}}] {{slot}}',
    text: `Dear {{name}},

Would you speak on {{programme}}, {{when}} ({{how}})?

It is about: {{topic}}.

The angle: {{angle}}.

Why you: {{why-you}}

Yes, hold or no, with one press:

{{link}}

Please answer by {{reply-by}}. No is fine, and a quick no helps us. {{not-a-booking}}

{{network}}`,
  },
});

export const OFFER_CHANGED_MAIL = mailTemplate({
  ...OFFER_MAIL,
  key: 'bookings-offer-changed',
  title: 'Changed, asked anew',
  sent: 'When what somebody was asked, or has said yes to, has changed and they must agree to it anew.',
  placeholders: [...OFFER_MAIL.placeholders, 'changes'],
  needs: {
    ...OFFER_MAIL.needs,
    text: { ...OFFER_MAIL.needs.text, changes: 'they must see what is not as it was' },
  },
  ours: {
    subject: '[Reply by {{reply-by-short}}] Changed: {{slot}}',
    text: OFFER_MAIL.ours.text.replace(
      'Would you speak',
      'What we asked you before has changed: {{changes}}. The link that you had counts no more; please answer anew.\n\nWould you speak',
    ),
  },
});

export const OFFER_REMINDER_MAIL = mailTemplate({
  key: 'bookings-offer-reminder',
  title: 'Reminder',
  to: 'spokesperson',
  sent: 'When somebody has not answered an offer and the time to reply is nearly over.',
  placeholders: ['slot', 'programme', 'when', 'how', 'topic', 'reply-by', 'reply-by-short', 'link'],
  needs: ANSWERED_BY,
  ours: {
    subject: '[Reply by {{reply-by-short}}] Still open: {{slot}}',
    text: `Dear {{name}},

We have asked whether you would speak on {{programme}}, {{when}} ({{how}}), and have not heard from you.

Yes, hold or no, with one press:

{{link}}

At {{reply-by}} we ask somebody else; you need do nothing for that.

{{network}}`,
  },
});

export const OFFER_FILLED_MAIL = mailTemplate({
  key: 'bookings-offer-filled',
  title: 'Filled with somebody else',
  to: 'spokesperson',
  sent: 'When a place has been filled and somebody else’s answer is no longer needed.',
  placeholders: ['slot', 'programme', 'when', 'how', 'topic'],
  needs: { subject: {}, text: { programme: 'they must know what it was' } },
  ours: {
    subject: 'Thank you, filled: {{slot}}',
    text: `Dear {{name}},

We had asked whether you would speak on {{programme}}, {{when}} ({{how}}).

Thank you. It has been filled with somebody else, so there is nothing left for you to do.

{{network}}`,
  },
});

export const OFFER_WITHDRAWN_MAIL = mailTemplate({
  ...OFFER_FILLED_MAIL,
  key: 'bookings-offer-withdrawn',
  title: 'Offer taken back',
  sent: 'When an answer is no longer needed: it does not take place, or not as it was.',
  ours: {
    subject: 'No longer: {{slot}}',
    text: `Dear {{name}},

We had asked whether you would speak on {{programme}}, {{when}} ({{how}}).

We no longer need an answer: what we asked you for does not take place as it was, or we have had to plan anew.

{{network}}`,
  },
});

export const OFFER_MOVED_MAIL = mailTemplate({
  ...OFFER_FILLED_MAIL,
  key: 'bookings-offer-moved',
  title: 'Moved as they allowed',
  sent: 'When the time of what somebody said yes to moves within the time that they gave. Nothing is asked of them.',
  needs: { subject: {}, text: { when: 'they must know the new time' } },
  ours: {
    subject: 'New time: {{slot}}',
    text: `Dear {{name}},

It has moved within the time that you gave us: you would speak on {{programme}}, {{when}} ({{how}}).

You need do nothing: your yes stands, and the link that you have shows the new time. Does it not suit you? Take your yes back there, or ring us.

{{network}}`,
  },
});
