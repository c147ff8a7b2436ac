import { readAnswer, written } from './wire';

describe('written', () => {
  it.each([
    [{ name: 'Ada' }, 'application/json', '{"name":"Ada"}'],
    [undefined, 'application/json', '{}'],
  ])('sends %j as %s', (body, type, content) => expect(written(body)).toEqual({ type, content }));

  it.each([
    ['image/png', 'image/png'],
    ['', 'application/octet-stream'],
  ])('sends a file of type “%s” as it is, as %s', (given, type) => {
    const file = new Blob([new Uint8Array([1, 2])], { type: given });
    expect(written(file)).toEqual({ type, content: file });
  });
});

describe('readAnswer', () => {
  it.each<[string | undefined, BodyInit, number, unknown]>([
    [undefined, '{"a":1}', 200, { a: 1 }],
    ['text/x-opml', '<opml/>', 200, '<opml/>'],
    ['image/webp', new Uint8Array([82, 73]), 200, new Uint8Array([82, 73])],
    ['image/webp', '{"code":"person.not-found"}', 404, { code: 'person.not-found' }],
  ])('of %s', async (media, body, status, answer) => {
    const response = new Response(body, { status });
    expect(await readAnswer(response, media === undefined ? {} : { media })).toEqual(answer);
  });
});
