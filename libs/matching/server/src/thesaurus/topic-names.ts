import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TopicTable } from './thesaurus.table';

/** What the topics are called. */
@Injectable()
export class TopicNames {
  constructor(private readonly dataSource: DataSource) {}

  /** Label by slug, the short one where there is one. */
  async all(): Promise<ReadonlyMap<string, string>> {
    const topics = await this.dataSource.manager.find(TopicTable, {
      select: { slug: true, label: true, short: true },
    });
    return new Map(topics.map(({ slug, label, short }) => [slug, short ?? label]));
  }
}
