import { belongingInWords } from './belonging';

it.each([
  [1, 'fully'],
  [0.85, 'fully'],
  [0.8, 'mostly'],
  [0.6, 'mostly'],
  [0.5, 'partly'],
  [0.35, 'partly'],
  [0.3, 'slightly'],
  [0.1, 'slightly'],
])('%d belongs %s', (weight, words) => expect(belongingInWords(weight)).toBe(words));
