import * as z from 'zod';
import { endpoint, openApiDocument } from './index';
import { bytesShape } from './shapes';

describe('openApiDocument', () => {
  const document = openApiDocument([
    endpoint({
      id: 'test.read',
      method: 'GET',
      path: '/api/things/{id}',
      summary: 'One thing',
      permission: 'stories.read',
      params: z.strictObject({ id: z.string() }),
      query: z.strictObject({ limit: z.coerce.number().default(5), after: z.string().optional() }),
      response: z.object({ name: z.string() }),
    }),
  ]) as { paths: Record<string, Record<string, { parameters: { name: string; in: string; required: boolean }[] }>> };

  it('says where a parameter stands and whether it must be given', () => {
    const parameters = document.paths['/api/things/{id}']!['get']!.parameters;
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['id', 'path', true],
      ['limit', 'query', false],
      ['after', 'query', false],
    ]);
  });

  it('names the permission', () => {
    expect(document.paths['/api/things/{id}']!['get']).toMatchObject({ 'x-permission': 'stories.read' });
  });

  it('says of files, taken and answered, what they may be and no more', () => {
    const { paths } = openApiDocument([
      endpoint({
        id: 'test.swap',
        method: 'PUT',
        path: '/api/picture',
        summary: 'One picture for another',
        permission: 'stories.read',
        takes: ['image/png', 'image/webp'],
        body: bytesShape,
        media: 'image/webp',
        response: bytesShape,
      }),
    ]) as { paths: object };
    expect(paths).toMatchObject({
      '/api/picture': {
        put: {
          requestBody: { content: { 'image/png': {}, 'image/webp': {} } },
          responses: { 200: { content: { 'image/webp': {} } } },
        },
      },
    });
    expect(JSON.stringify(paths)).not.toMatch(/"application\/json"/);
  });
});
