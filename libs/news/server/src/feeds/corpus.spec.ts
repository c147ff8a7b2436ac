import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFiles } from './parse-files';
import { FeedParser } from './worker/feed-parser';

/** Other parsers' test files, which are no part of the project (`GREENROOM_TEST_DATA`); `npm run eval:feeds` tells more. */
const data = process.env['GREENROOM_TEST_DATA'];
const where = data ? describe : describe.skip;

where(data ? 'the feed corpus' : 'the feed corpus (skipped: GREENROOM_TEST_DATA is not set)', () => {
  it.each(['corpus', 'outlets'])(
    '%s: at least 99 %% of the files that hold a feed are read, none in over two seconds',
    async (folder) => {
      const parser = new FeedParser();
      const refused: string[] = [];
      let feeds = 0;
      for await (const { file, ok, error } of parseFiles([path.join(data!, 'feeds', folder)], parser)) {
        const holdsFeed = /<(?:[\w-]+:)?(?:rss|rdf|feed|channel)[\s>]/i.test(
          readFileSync(file, 'latin1').replaceAll('\0', ''),
        );
        if (holdsFeed) feeds++;
        if (holdsFeed && !ok) refused.push(`${file}: ${error}`);
      }
      await parser.close();
      expect(feeds).toBeGreaterThan(20);
      expect(refused.slice(0, Math.max(0, refused.length - Math.floor(feeds / 100)))).toEqual([]);
    },
  );
});
