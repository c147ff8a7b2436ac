import path from 'node:path';
import { connect } from '@greenroom/api';
import { statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { Press, rssOf, runCommand, startProcess } from '@greenroom/testing';

const news = rssOf('Courier', [
  { id: '1', title: 'Tenants face eviction', summary: 'In Hexley.', published: '2026-03-01T08:00:00Z' },
]);

describe.each(['sqlite', 'postgres'] as const)('a stop in the middle of work, on %s', (engine) => {
  let database: TestDatabase;
  let press: Press;
  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    press = await Press.open();
    press.publish('/slow.xml', news);
  });
  afterAll(async () => {
    await press?.close();
    await database?.remove();
  });

  const folder = () => path.dirname(database.address.file);
  const environment = () => ({
    ...(engine === 'postgres' ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() }),
    FEED_ALLOW: press.host,
    PORT: '0',
    LOG_LEVEL: 'warn',
  });

  it('says nothing, leaves no lease behind and loses nothing', async () => {
    expect((await runCommand(['feeds', 'add', press.address('/slow.xml')], environment())).code).toBe(0);
    press.asked.length = 0;
    press.publish('/slow.xml', news, { delay: 15_000 });
    const server = startProcess('main', [], environment());
    await server.saw(/Greenroom is at/);
    while (press.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop('SIGTERM');
    expect(server.output()).not.toMatch(/"level":"(error|warn)"/);

    const address = engine === 'postgres' ? database.address : { file: path.join(folder(), 'greenroom.sqlite') };
    const dataSource = await connect(address);
    const jobs = await statement(dataSource, 'select leased_by, attempts from platform_job');
    await dataSource.destroy();
    expect(jobs).toEqual([{ leased_by: null, attempts: 0 }]);
    press.publish('/slow.xml', news);
    expect((await runCommand(['feeds', 'poll'], environment())).output).toContain('1 answered');
  });
});
