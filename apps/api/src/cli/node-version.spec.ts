import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isNodeFit } from './node-version';

describe('isNodeFit', () => {
  it.each([
    ['18.20.0', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.11.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s: %s', (version, isFit) => expect(isNodeFit(version)).toBe(isFit));

  it('says what package.json says', () => {
    const { engines } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../../package.json'), 'utf8'));
    expect(engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
  });
});
