import { Injectable } from '@nestjs/common';
import { FeedBook } from '../feed-book';
import { FeedGateway } from '../feed-gateway';
import type { OpmlOutline } from './read-opml';

/** What became of one outline. */
export interface OutlineResult extends OpmlOutline {
  readonly result: 'added' | 'known' | 'refused';
  /** Why it was refused. */
  readonly sentence?: string;
}

/** Puts the feeds of an OPML file among ours, without asking them first: the first poll says how they are. */
@Injectable()
export class ImportOpml {
  constructor(
    private readonly book: FeedBook,
    private readonly gateway: FeedGateway,
  ) {}

  /** One result for each outline, in their order. */
  async run(outlines: readonly OpmlOutline[]): Promise<OutlineResult[]> {
    const results: OutlineResult[] = [];
    for (const outline of outlines) results.push(await this.add(outline));
    return results;
  }

  private async add(outline: OpmlOutline): Promise<OutlineResult> {
    const sentence = this.gateway.whyNot(outline.address);
    if (sentence !== undefined) return { ...outline, result: 'refused', sentence };
    const { href: address, hostname } = new URL(outline.address);
    const outlet = outline.outlet || hostname;
    const { isNew } = await this.book.add({ address, outlet });
    return { address, outlet, result: isNew ? 'added' : 'known' };
  }
}
