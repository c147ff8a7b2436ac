import { statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { connect } from '@greenroom/api';
import { startProcess, type ServerProcess } from '@greenroom/testing';
import { BookingOffice } from './booking-office';

const AT_ONCE = 50;

/** Two processes share nothing but the database, which is what has to refuse. */
describe.each([
  ['sqlite', 1],
  ['postgres', 2],
] as const)('fifty confirmed at once, on %s with %d of our processes', (engine, processes) => {
  let database: TestDatabase;
  const servers: ServerProcess[] = [];
  const folder = () => database.address.file.replace(/\/[^/]*$/, '');
  const isShared = engine === 'postgres';

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await database?.remove();
  });

  it('books one, and tells all others who has the person', async () => {
    const addresses: string[] = [];
    for (let process = 0; process < processes; process++) {
      const where = isShared ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() };
      const server = startProcess('main', [], { ...where, LOG_LEVEL: 'error', PORT: '0' });
      servers.push(server);
      addresses.push((await server.saw(/Greenroom is at (\S+)/))[1]!);
    }
    const office = await BookingOffice.open(addresses[0]!);
    const pencils = [];
    for (let n = 0; n < AT_ONCE; n++) pencils.push(await office.pencil());
    const said = await Promise.all(pencils.map((pencil, n) => office.confirmAt(addresses[n % processes]!, pencil)));
    expect(said.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(AT_ONCE - 1).fill(409)]);
    const refused = said.filter(({ status }) => status !== 200);
    const winner = said.find(({ status }) => status === 200)!.body!.id;
    const who = { bookingId: winner, programme: 'Today' };
    for (const { body } of refused) expect(body).toMatchObject({ code: 'booking.overlap', overlap: who });
    const dataSource = await connect(isShared ? database.address : { file: `${folder()}/greenroom.sqlite` });
    const rows = await statement(dataSource, "select id from bookings_booking where state = 'confirmed'");
    await dataSource.destroy();
    expect(rows).toEqual([{ id: winner }]);
  });
});
