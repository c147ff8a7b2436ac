import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Instant } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import type { DataSource } from 'typeorm';

const ITS_FEEDS = '/demo/feeds/';

/** The demo of an earlier start: its SQLite file, and beside it, once it is furnished, when its press began. */
export class KeptDemo {
  private readonly note: string;

  constructor(private readonly file: string) {
    this.note = `${file}.json`;
  }

  /** When its press began; undefined where there is none, or it was stopped before it was furnished. */
  began(): Instant | undefined {
    if (!existsSync(this.file) || !existsSync(this.note)) return undefined;
    return (JSON.parse(readFileSync(this.note, 'utf8')) as { began: Instant }).began;
  }

  isFurnished(began: Instant): void {
    writeFileSync(this.note, `${JSON.stringify({ began })}\n`);
  }

  remove(): void {
    for (const suffix of ['.json', '', '-wal', '-shm']) rmSync(`${this.file}${suffix}`, { force: true });
  }
}

/** The press of a kept demo may stand at another port now. */
export async function moveFeeds(dataSource: DataSource, address: string): Promise<void> {
  const moved = 'update news_feed set address = :address || substr(address, instr(address, :feeds) + 1)';
  await statement(dataSource, `${moved} where instr(address, :feeds) > 0`, { address, feeds: ITS_FEEDS });
}
