import { inWords, MESSAGES, troubleOf } from './trouble';

describe('trouble', () => {
  it('has a message for every code', async () => {
    const { PROBLEMS } = await import('@greenroom/contract');
    expect(Object.keys(PROBLEMS).filter((code) => !(code in MESSAGES))).toEqual([]);
  });

  it.each([
    [409, { code: 'story.clash', clash: { version: 3, changedBy: null, changedAt: null } }, 'story.clash'],
    [404, { code: 'code.of-a-newer-server' }, 'request.not-found'],
    [502, '<html>', 'service.fault'],
    [401, undefined, 'session.absent'],
  ])('reads a %i', (status, body, code) => {
    expect(troubleOf(status, body).code).toBe(code);
  });

  it('gives the number of a fault', () => {
    expect(inWords(troubleOf(500, { code: 'service.fault', correlationId: 'abc-123' }))).toContain('abc-123');
    expect(inWords(new TypeError('x is undefined'))).toBe(MESSAGES['service.fault']);
  });
});
