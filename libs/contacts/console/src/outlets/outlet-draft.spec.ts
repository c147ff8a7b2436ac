import { followed, type OutletDraft } from './outlet-draft';

const BASE: OutletDraft = { name: 'Skylark', media: ['radio'], note: '', programmes: { a: 'First Light', b: 'Dusk' } };

describe('a draft of an outlet that somebody else has changed meanwhile', () => {
  it.each<[string, Partial<OutletDraft>, Partial<OutletDraft>, Partial<OutletDraft>, readonly string[]]>([
    ['takes what they alone changed', { note: 'Local' }, {}, { note: 'Local' }, []],
    ['keeps what was typed', {}, { name: 'Skylark FM' }, { name: 'Skylark FM' }, []],
    ['says theirs of what both changed', { name: 'Skylark TV' }, { name: 'Lark' }, { name: 'Lark' }, ['Skylark TV']],
    ['says nothing of what both changed alike', { note: 'Local' }, { note: 'Local' }, { note: 'Local' }, []],
    [
      'goes by programme',
      { programmes: { a: 'First Light UK', b: 'Dusk' } },
      { programmes: { a: 'First Light', b: 'Dawn' } },
      { programmes: { a: 'First Light UK', b: 'Dawn' } },
      [],
    ],
    [
      'takes a programme that is new',
      { programmes: { ...BASE.programmes, c: 'Noon' } },
      {},
      {
        programmes: { ...BASE.programmes, c: 'Noon' },
      },
      [],
    ],
    ['leaves out one that is gone', { programmes: { a: 'First Light' } }, {}, { programmes: { a: 'First Light' } }, []],
    ['takes their media unless it was turned', { media: ['tv'] }, {}, { media: ['tv'] }, []],
    ['keeps media that were turned', { media: ['tv'] }, { media: ['online'] }, { media: ['online'] }, []],
  ])('%s', (_, theirs, mine, draft, both) => {
    expect(followed(BASE, { ...BASE, ...theirs }, { ...BASE, ...mine })).toEqual({
      draft: { ...BASE, ...draft },
      theirs: both,
    });
  });
});
