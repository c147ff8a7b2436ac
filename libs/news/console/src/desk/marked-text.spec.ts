import { marked, phrasesIn } from './marked-text';

describe('marked', () => {
  it('marks phrases at word ends, whatever their case', () => {
    expect(marked('Rent rises: renters face rent', ['rent'])).toEqual([
      { text: 'Rent', isMarked: true },
      { text: ' rises: renters face ', isMarked: false },
      { text: 'rent', isMarked: true },
    ]);
  });

  it('takes the longer of two that begin together, and any character for itself', () => {
    expect(marked('private rent (PRS)', ['private', 'private rent', '(PRS)'])).toEqual([
      { text: 'private rent', isMarked: true },
      { text: ' ', isMarked: false },
      { text: '(PRS)', isMarked: true },
    ]);
  });

  it('leaves a text without phrases whole', () => {
    expect(marked('Nothing here', [])).toEqual([{ text: 'Nothing here', isMarked: false }]);
  });

  it('counts', () => {
    expect(phrasesIn(['Rent, rent', 'renting', 'and rent'], ['rent', 'RENT', 'tax'])).toEqual([
      { phrase: 'rent', times: 3 },
      { phrase: 'tax', times: 0 },
    ]);
  });
});
