import { tidy } from './tidy';

describe('tidy', () => {
  it.each<[unknown, string | undefined]>([
    ['  Energy\tbills ', 'Energy bills'],
    ['Energy\r\nbills\nnow', 'Energy bills now'],
    ['Energy\u2028bills\u2029now', 'Energy bills now'],
    ['Energy \u202ebills\u2069', 'Energy bills'],
    ['pre\u200bpayment\u2060', 'prepayment'],
    ['half \ud83d and 👍', 'half and 👍'],
    ['cafe\u0301', 'café'],
    [7, '7'],
    [null, ''],
    [undefined, ''],
    [{}, undefined],
  ])('%j → %j', (text, line) => expect(tidy(text)).toBe(line));
});
