import * as z from 'zod';
import type { Endpoint } from './endpoint';
import { problemShape } from './problem';
import { bytesShape } from './shapes';

/** The OpenAPI 3.1 document of a catalogue, in a stable order, so that its diff shows what changed for callers. */
export function openApiDocument(endpoints: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of [...endpoints].sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))) {
    (paths[one.path] ??= {})[one.method.toLowerCase()] = operation(one);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Greenroom', version: '0' },
    paths,
    components: { schemas: { Problem: schemaOf(problemShape, 'output') } },
  };
}

function operation(one: Endpoint): Record<string, unknown> {
  return {
    operationId: one.id,
    summary: one.summary,
    'x-permission': one.permission,
    parameters: [...parameters(one.params, 'path'), ...parameters(one.query, 'query')],
    ...(one.body && { requestBody: { required: true, content: taken(one, one.body) } }),
    responses: {
      200: { description: 'Done', content: answered(one) },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parameters(shape: z.ZodObject | undefined, place: 'path' | 'query'): Record<string, unknown>[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return schema;
}

/** A file is said to be there by its content types alone: bytes have no schema (OpenAPI 3.1, 4.8.14). */
function taken({ takes }: Endpoint, body: z.ZodType): Record<string, unknown> {
  return takes ? Object.fromEntries(takes.map((type) => [type, {}])) : json(schemaOf(body, 'input'));
}

function answered({ media, response }: Endpoint): Record<string, unknown> {
  if (media && response === bytesShape) return { [media]: {} };
  const schema = schemaOf(response, 'output');
  return media ? { [media]: { schema } } : json(schema);
}

function json(schema: unknown): Record<string, unknown> {
  return { 'application/json': { schema } };
}
