import { access, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openBrowser, Press, runCommand, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { leavePages, openPage, PASSWORD, type WatchedPage } from './console-page';
import { eventually } from './eventually';

/**
 * What a spec of the console needs: a server of its own for each test, or one demo for all of them; a browser, a press
 * for feeds.
 */
export class ConsoleUnderTest {
  browser!: Browser;
  private database!: TestDatabase;
  private server: ServerProcess | undefined;
  private opened: Press | undefined;
  private shared:
    { readonly server: ServerProcess; readonly database: TestDatabase; readonly address: string } | undefined;

  constructor() {
    beforeAll(async () => {
      this.browser = await openBrowser();
    });
    afterAll(async () => {
      await this.shared?.server.stop();
      await this.shared?.database.remove();
      await this.browser?.close();
    });
    beforeEach(async () => {
      this.database = await makeTestDatabase('sqlite');
    });
    afterEach(async () => {
      await leavePages();
      await this.stop();
      await this.opened?.close();
      this.opened = undefined;
      await this.database.remove();
    });
  }

  get folder(): string {
    return path.dirname(this.database.address.file);
  }

  get press(): Press {
    if (!this.opened) throw new Error('Open the press first.');
    return this.opened;
  }

  async openPress(): Promise<Press> {
    return (this.opened = await Press.open());
  }

  environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    return {
      DATA_DIRECTORY: this.folder,
      LOG_LEVEL: 'error',
      PORT: '0',
      DEMO_PASSWORD: PASSWORD,
      ...(this.opened && { FEED_ALLOW: this.opened.host }),
      ...more,
    };
  }

  /** Starts the server on an empty network, or on what commands have put there. Returns its address. */
  async start(more: NodeJS.ProcessEnv = {}): Promise<string> {
    this.server = startProcess('main', [], this.environment(more));
    const [, address] = await this.server.saw(/Greenroom is at (\S+)/);
    return address!;
  }

  /** Starts a demo of this test's own. Returns its address. */
  async startDemo(more: NodeJS.ProcessEnv = {}): Promise<string> {
    this.server = startProcess('main', ['--demo'], this.environment(more));
    return furnished(this.server);
  }

  /** Starts the demo of this run as it was furnished once, for this test alone. Returns its address. */
  async startKeptDemo(more: NodeJS.ProcessEnv = {}): Promise<string> {
    this.server = await startKeptDemo(this.environment(more));
    return furnished(this.server);
  }

  /** The one demo of all tests of a file, which finds there what the tests before it did. Returns its address. */
  async demo(): Promise<string> {
    if (!this.shared) {
      const database = await makeTestDatabase('sqlite');
      const server = await startKeptDemo(this.environment({ DATA_DIRECTORY: path.dirname(database.address.file) }));
      this.shared = { server, database, address: await furnished(server) };
    }
    return this.shared.address;
  }

  /** What the server has written, for a person or a log, since it was started. */
  get written(): string {
    return this.server?.output() ?? '';
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  /** @throws when the command does not succeed */
  async command(...words: string[]): Promise<void> {
    const { code } = await runCommand(words, this.environment());
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  }

  /** A page of a visitor who shares nothing with the others. */
  open(address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    return openPage(this.browser, address, { viewport: { width: 1280, height: 900 }, ...options });
  }
}

/**
 * Starts a demo that was furnished once for the whole run (`tests/config/demo.global-setup.cjs`), in a folder of its
 * own: a tenth of what furnishing it takes. Its clocks have run for as long as the run has.
 */
export async function startKeptDemo(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const folder = environment['DATA_DIRECTORY']!;
  for (const file of ['demo.sqlite', 'demo.sqlite.json', 'greenroom.key'])
    await copyFile(path.join(await furnishedFolder(), file), path.join(folder, file));
  return startProcess('main', ['--demo', '--keep'], environment);
}

/** Where the furnished demo of this run lies; whoever asks first furnishes it, and the other workers wait. */
async function furnishedFolder(): Promise<string> {
  const folder = process.env['FURNISHED_DEMO'];
  if (!folder) throw new Error('Use tests/config/demo.global-setup.cjs in the jest.config.cjs of this suite');
  const [taken, made] = [path.join(folder, 'taken'), path.join(folder, 'made')];
  const isMine = await mkdir(taken).then(
    () => true,
    () => false,
  );
  if (isMine) {
    const environment = { DATA_DIRECTORY: folder, LOG_LEVEL: 'error', PORT: '0', DEMO_PASSWORD: PASSWORD };
    const server = startProcess('main', ['--demo'], environment);
    await furnished(server);
    await eventually(async () => access(path.join(folder, 'demo.sqlite.json')), 150_000);
    await server.stop();
    await mkdir(made);
  }
  await eventually(async () => access(made), 150_000);
  return folder;
}

export async function furnished(server: ServerProcess): Promise<string> {
  const [, address] = await server.saw(/The Greenroom demo is at (\S+)/);
  await server.saw(/Invented people/);
  return address!;
}
