import { bestFirst, excerptAround, foundIn } from './found-words';
import { queryWords } from './search-words';

const marked = (text: string, q: string) =>
  foundIn(text, queryWords(q))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

it.each([
  ['Café libraries to shut', 'cafe libr', '[Café] [libraries] to shut'],
  ['Villagers mourn their striking workers', 'strike', 'Villagers mourn their [striking] workers'],
  ['Planning row as planners quit', 'plan', '[Planning] row as [planners] quit'],
  ['Rent rises while renters wait', 'rent rise', '[Rent] [rises] while renters wait'],
  ['Quarry closes', 'ferry', 'Quarry closes'],
  ['', 'ferry', ''],
  ['The council’s plan', 'council plan', 'The [council’s] [plan]'],
])('marks in %s what a search for %s finds', (text, q, expected) => expect(marked(text, q)).toBe(expected));

it('shows the part of a text that was found, by whole words', () => {
  const text = `${'Long before it comes to the point the text goes on and on. '.repeat(3)}Then a ferry is named at last, and more is said.`;
  expect(excerptAround(text, ['ferry'], 60)).toBe('… on and on. Then a ferry is named at last, and more is said.');
  expect(excerptAround('A ferry.', ['ferry'], 60)).toBe('A ferry.');
  expect(excerptAround(`Ferry ${text}`, ['ferry'], 30)).toBe('Ferry Long before it comes to …');
  expect(excerptAround(text, ['quarry'], 60)).toBe('');
});

it('puts a word as it was typed before one of the same stem', () => {
  const stories = ['The houses', 'The housing'].map((headline) => ({ headline, summary: '' }));
  expect(bestFirst(stories, ['housing'])[0]!.headline).toBe('The housing');
});

it('puts first what is most about the words, and leaves those that are alike in their order', () => {
  const stories = [
    { headline: 'Port news', summary: 'The ferry strike goes on.' },
    { headline: 'Ferry hit by storm', summary: '' },
    { headline: 'By title only', summary: '' },
    { headline: 'Strike stops ferry', summary: '' },
    { headline: 'Ferry strikes called off', summary: '' },
    { headline: 'No ferry striker heard', summary: '' },
  ];
  expect(bestFirst(stories, ['ferry', 'strike']).map(({ headline }) => headline)).toEqual([
    'Ferry strikes called off',
    'No ferry striker heard',
    'Strike stops ferry',
    'Ferry hit by storm',
    'Port news',
    'By title only',
  ]);
});
