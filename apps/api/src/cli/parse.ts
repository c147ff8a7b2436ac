import { existsSync } from 'node:fs';
import { FeedParser, parseFiles, type ParsedFile } from '@greenroom/news/server';
import { CommandError } from './command-error';

export async function parse(files: readonly string[], isJson: boolean): Promise<void> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new CommandError(`There is no file ${missing.join(', ')}.`, 2);
  const parser = new FeedParser();
  let failed = 0;
  try {
    for await (const parsed of parseFiles(files, parser)) {
      if (!parsed.ok) failed++;
      process.stdout.write(isJson ? `${JSON.stringify(parsed)}\n` : inWords(parsed));
    }
  } finally {
    await parser.close();
  }
  if (failed > 0) process.exitCode = 1;
}

function inWords({ file, ok, error, format, title, items }: ParsedFile): string {
  if (!ok) return `${file}: ${error ?? 'The file cannot be read.'}\n`;
  const lines = items.map((item) => `  ${item.published ?? ' '.repeat(24)}  ${item.title}`);
  return [`${file}: ${format}, “${title}”, ${items.length} items`, ...lines, ''].join('\n');
}
