import { mailTemplate } from '@greenroom/notifications/domain';
import { letter } from './letter';

/** What whoever asks is told once their call has been taken down. */
export const ACKNOWLEDGEMENT_MAIL = mailTemplate({
  key: 'bookings-acknowledgement',
  title: 'We are on it',
  to: 'producer',
  sent: 'When an officer acknowledges a call: who sees to it, by when they hear, and what we understood.',
  placeholders: ['programme', 'topic', 'officer', 'hear-by', 'understood', 'ring'],
  needs: {
    subject: { 'hear-by': 'they must see by when they hear' },
    text: {
      officer: 'they must know who sees to it',
      'hear-by': 'they must know by when they hear',
      understood: 'they must be able to put it right',
    },
  },
  ours: {
    subject: 'We are on it, you hear by {{hear-by}}: {{programme}} – {{topic}}',
    text: letter(
      'Thank you for asking us. {{officer}} sees to it, and you will hear from us by {{hear-by}}, London time.',
      'This is what we understood:\n{{understood}}',
      'If anything of it is not right, or if you would rather be rung, answer this mail.',
      '{{ring}}',
    ),
  },
});

/** Whom they can have, in the words of `optionsInWords`: what each declares goes wherever their name goes. */
export const OPTIONS_MAIL = mailTemplate({
  key: 'bookings-options',
  title: 'Who can speak',
  to: 'producer',
  sent: 'When an officer names people who have said yes. Nobody is booked by it.',
  placeholders: ['slot', 'programme', 'when', 'topic', 'people'],
  needs: {
    subject: { slot: 'they must see at once what it is for' },
    text: { people: 'they must know whom they can have, and what each declares' },
  },
  ours: {
    subject: 'Who can speak: {{slot}}',
    text: letter(
      'For {{slot}} we can offer:',
      '{{people}}',
      'None of them is booked yet: please tell us whom you would like.',
    ),
  },
});
