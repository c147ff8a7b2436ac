import { textOf } from './text-of';

const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8', bytes(0x5a, 0x6f, 0xc3, 0xab)],
  ['what Excel writes', bytes(0x5a, 0x6f, 0xeb)],
  ['UTF-16', bytes(0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0)],
  ['UTF-16, the other way', bytes(0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb)],
])('reads a file in %s', (_, file) => expect(textOf(file)).toBe('Zoë'));
