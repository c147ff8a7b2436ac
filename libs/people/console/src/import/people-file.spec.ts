import { pasted } from './people-file';

it('tells a pasted list from a pasted table', () =>
  expect([pasted(' \n[{"id": 1}]').fileName, pasted('id,name\n1,Ada').fileName]).toEqual([
    'pasted.json',
    'pasted.csv',
  ]));
