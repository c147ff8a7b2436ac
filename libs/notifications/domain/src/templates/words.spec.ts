import * as fc from 'fast-check';
import { placesIn } from '../mail-text';
import { mailTemplate, type MailWords } from './mail-template';
import { isPlaceholder, type PlaceholderName, PLACEHOLDERS } from './placeholders';
import { faultsOfWords, filledWords } from './words';

const OFFER = mailTemplate({
  key: 'test-offer',
  title: 'Offer',
  to: 'spokesperson',
  sent: 'When somebody is asked.',
  placeholders: ['topic', 'angle', 'why-you', 'reply-by-short', 'link'],
  needs: {
    subject: { 'reply-by-short': 'they must see until when' },
    text: { link: 'without it nobody can answer' },
  },
  ours: { subject: '[Reply by {{reply-by-short}}] {{topic}}', text: 'Dear {{name}},\n\nWould you?\n\n{{link}}' },
});

const faults = (words: Partial<MailWords>) =>
  faultsOfWords(OFFER, { ...OFFER.ours, ...words }).map(({ field, message }) => `${field}: ${message}`);

describe('what is said of words at saving', () => {
  it.each<[string, Partial<MailWords>, string[]]>([
    ['ours', {}, []],
    ['spaces in the braces', { subject: 'By {{ reply-by-short }}' }, []],
    [
      'nothing',
      { subject: ' ', text: '{{link}}' },
      ['subject: Write a subject.', 'subject: Put in {{reply-by-short}}: they must see until when.'],
    ],
    [
      'an unknown placeholder',
      { text: '{{link}} {{colour}}' },
      ['text: {{colour}} is none of this mail’s placeholders: choose one of the list.'],
    ],
    [
      'one of another mail',
      { text: '{{link}} {{page}}' },
      ['text: {{page}} is none of this mail’s placeholders: choose one of the list.'],
    ],
    [
      'one that objects have',
      { text: '{{link}} {{constructor}}' },
      ['text: {{constructor}} is none of this mail’s placeholders: choose one of the list.'],
    ],
    ['no link', { text: 'Would you?' }, ['text: Put in {{link}}: without it nobody can answer.']],
    [
      'a brace too few',
      { text: '{{link}} {{topic}' },
      ['text: Write a placeholder as {{name}}, in small letters, with both pairs of braces.'],
    ],
    [
      'a brace too many',
      { text: '{{link}} {{{topic}}}' },
      ['text: Write a placeholder as {{name}}, in small letters, with both pairs of braces.'],
    ],
    [
      'capitals',
      { text: '{{link}} {{Topic}}' },
      ['text: Write a placeholder as {{name}}, in small letters, with both pairs of braces.'],
    ],
    [
      'logic',
      { text: '{{link}} {{#if topic}}' },
      ['text: Write a placeholder as {{name}}, in small letters, with both pairs of braces.'],
    ],
    [
      'a header in the subject',
      { subject: 'By {{reply-by-short}}\r\nBcc: a@b.example' },
      ['subject: A subject is one line.'],
    ],
    [
      'a link in the subject',
      { subject: '{{reply-by-short}} {{link}}' },
      ['subject: {{link}} cannot stand in a subject, which others may read: put it in the text.'],
    ],
    [
      'what may be empty in the subject',
      { subject: '{{reply-by-short}} {{angle}}' },
      ['subject: {{angle}} may be empty, so it cannot stand in a subject: put it in the text.'],
    ],
    [
      'the link where it would be left out',
      { text: 'As {{why-you}}: {{link}}' },
      ['text: Put {{link}} and {{why-you}} in two paragraphs: one with {{why-you}} is left out where that is empty.'],
    ],
    [
      'a subject without end',
      { subject: '{{reply-by-short}}' + 'a'.repeat(150) },
      ['subject: Make it shorter: 150 characters at most.'],
    ],
  ])('%s', (_, words, expected) => expect(faults(words)).toEqual(expected));
});

const VALUES = { name: 'Ada', network: 'Voices', topic: 'Bills', angle: '', 'why-you': '', 'reply-by-short': '14:20' };

describe('filling in', () => {
  it('leaves a paragraph out that has nothing to say, and a secret to the outbox', () => {
    const words = { subject: 'By {{reply-by-short}}', text: 'Dear {{name}},\r\n\r\nWhy: {{why-you}}\n\n\n{{link}}\n' };
    expect(filledWords(words, VALUES)).toEqual({ subject: 'By 14:20', text: 'Dear Ada,\n\n{{link}}' });
    expect(filledWords(words, { ...VALUES, 'why-you': 'you know' }).text).toBe(
      'Dear Ada,\n\nWhy: you know\n\n{{link}}',
    );
  });

  it('throws rather than send a hole', () => {
    expect(() => filledWords({ subject: '{{topic}}', text: 'x' }, { name: 'Ada' })).toThrow(/topic/);
  });

  it('makes no value into a header, a placeholder or the place of a secret', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '{{link}}',
        '{{{link}}}',
        '$&',
        'a\r\nBcc: b@c.example',
        '{{topic}}',
        '\u2028x',
        '{',
        '{{',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 4 }), (parts) => {
        const topic = parts.join('');
        const { subject, text } = filledWords({ subject: 'On {{topic}}', text: 'On {{topic}}.' }, { ...VALUES, topic });
        expect(subject).not.toMatch(/[\u0000-\u001f\u2028\u2029]/);
        expect([placesIn(subject), placesIn(text)]).toEqual([[], []]);
      }),
    );
  });
});

/** Of the special categories, and what hints at them: read a name or meaning of this kind as a reason to stop. */
const SPECIAL =
  /health|disab|ethnic|race|religio|faith|orient|gender|union|politic|access|need|lived|diversity|origin/i;

it('speaks of nothing that is of a special category', () => {
  for (const [name, { means }] of Object.entries(PLACEHOLDERS)) expect(`${name} ${means}`).not.toMatch(SPECIAL);
  const all: readonly PlaceholderName[] = [
    'name',
    'network',
    'slot',
    'programme',
    'when',
    'how',
    'topic',
    'angle',
    'why-you',
    'reply-by',
    'reply-by-short',
    'changes',
    'not-a-booking',
    'person',
    'people',
    'instead-of',
    'agreed-with',
    'link',
    'officer',
    'hear-by',
    'understood',
    'ring',
    'request',
    'hold-ends',
    'console-page',
    'page',
  ];
  expect(Object.keys(PLACEHOLDERS)).toEqual(all);
  expect(isPlaceholder('access-needs')).toBe(false);
});
