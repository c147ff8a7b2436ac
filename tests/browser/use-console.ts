import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openBrowser, Press, runCommand, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { leavePages, openPage, PASSWORD, type WatchedPage } from './console-page';

/** What a spec of the console needs: a server of its own for each test, a browser for all of them, a press for feeds. */
export class ConsoleUnderTest {
  browser!: Browser;
  private database!: TestDatabase;
  private server: ServerProcess | undefined;
  private opened: Press | undefined;

  constructor() {
    beforeAll(async () => {
      this.browser = await openBrowser();
    });
    afterAll(() => this.browser?.close());
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

  /** Starts the demo. Returns its address. */
  async startDemo(more: NodeJS.ProcessEnv = {}): Promise<string> {
    this.server = startProcess('main', ['--demo'], this.environment(more));
    const [, address] = await this.server.saw(/The Greenroom demo is at (\S+)/);
    await this.server.saw(/Invented people/);
    return address!;
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
