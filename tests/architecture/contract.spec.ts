import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue, type Endpoint, openApiDocument, PROBLEMS } from '@greenroom/contract';
import { STAFF_TASKS } from '@greenroom/identity/domain';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, ENDPOINT, KeyRing, readSettings } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { getMetadataArgsStorage } from 'typeorm';
import * as z from 'zod';
import { AppModule, openDatabase, SCHEMAS } from '@greenroom/api';

const PERMISSIONS = new Set<string>(['public', 'enrol', 'own', 'person', 'partner', ...STAFF_TASKS]);
const GOLDEN = path.resolve(__dirname, 'openapi.golden.json');

/** Where a schema lets an object have fields that it does not name; a record of checked values names them all. */
function openObjects(schema: unknown, where = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one, n) => openObjects(one, `${where}/${n}`));
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const isOpen = type === 'object' && (additionalProperties === undefined || additionalProperties === true);
  return [
    ...(isOpen ? [where || '/'] : []),
    ...Object.entries(schema).flatMap(([name, inside]) => openObjects(inside, `${where}/${name}`)),
  ];
}

/** As the code and as the database names them. */
function columnsOf(table: unknown): string[] {
  return getMetadataArgsStorage()
    .filterColumns(table as never)
    .flatMap(({ propertyName, options }) => [propertyName, ...(options.name ? [options.name] : [])]);
}

describe('the contract', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let bound: Endpoint[];

  beforeAll(async () => {
    database = await makeTestDatabase('sqlite');
    const dataSource = await openDatabase(database.address);
    const platform = {
      settings: readSettings({ WORK: 'none' }),
      clock: new FixedClock(),
      logger: createLogger('silent'),
      keys: new KeyRing(Buffer.alloc(32, 1)),
    };
    const module = await Test.createTestingModule({
      imports: [AppModule.of(platform, dataSource), DiscoveryModule],
    }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
    const scanner = new MetadataScanner();
    bound = module
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance }: { instance: object }) =>
        scanner
          .getAllMethodNames(Object.getPrototypeOf(instance) as object)
          .map(
            (name) =>
              Reflect.getMetadata(ENDPOINT, (instance as Record<string, object>)[name]!) as Endpoint | undefined,
          )
          .filter((endpoint) => endpoint !== undefined),
      );
  });
  afterAll(async () => {
    await app?.close();
    await database?.remove();
  });

  it('is bound to exactly one method for each operation', () => {
    const ids = Object.values(catalogue).map(({ id }) => id);
    expect(
      bound
        .map(({ id }) => id)
        .filter((id) => id !== 'platform.openapi')
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('names a permission everywhere', () => {
    for (const { id, permission } of bound) expect([id, PERMISSIONS.has(permission)]).toEqual([id, true]);
  });

  it('is strict about what it takes', () => {
    for (const { id, params, query, body } of bound) {
      for (const shape of [params, query, body]) {
        if (shape) expect([id, shape.safeParse({ unknownField: 1 }).success]).toEqual([id, false]);
      }
    }
  });

  it('takes no field that it does not name, at any depth: neither a role, nor an owner, nor a column of a table', () => {
    const open: string[] = [];
    for (const { id, params, query, body, takes } of bound) {
      for (const [place, shape] of Object.entries({ params, query, ...(!takes && { body }) })) {
        if (!shape) continue;
        for (const where of openObjects(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })))
          open.push(`${id} ${place}${where}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('refuses each column of each table that a body does not name', () => {
    const columns = new Set(SCHEMAS.flatMap(({ tables }) => tables).flatMap((table) => columnsOf(table)));
    expect(columns.size).toBeGreaterThan(100);
    for (const { id, body, takes } of bound) {
      if (!body || takes) continue;
      const named = JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
      for (const column of columns) {
        if (!named.includes(`"${column}"`))
          expect([id, column, body.safeParse({ [column]: 'x' }).success]).toEqual([id, column, false]);
      }
    }
  });

  it('has a status and a title for every problem', () => {
    for (const { status, title } of Object.values(PROBLEMS)) {
      expect([status >= 400 && status < 600, title.length > 5]).toEqual([true, true]);
    }
  });

  it('has not changed unnoticed (UPDATE_GOLDEN=1 writes the file anew)', () => {
    const document = `${JSON.stringify(openApiDocument(Object.values(catalogue)), null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, document);
    expect(document).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
