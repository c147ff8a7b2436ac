import type { Answer, catalogue } from '@greenroom/contract';
import {
  faultsOfWords,
  fitsSubject,
  type MailTemplate,
  placeholder,
  placeholdersOf,
} from '@greenroom/notifications/domain';
import { ACTORS, type Actor, type Actors, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '../outbox/outbox';
import type { MailWordsTable } from './mail-words.table';
import { TemplateBook, wordsOf } from './template-book';

type Line = Answer<typeof catalogue.listMailTemplates>['items'][number];
type Whole = Answer<typeof catalogue.readMailTemplate>;

/** The mails' words as the office sees them. */
@Injectable()
export class TemplateViews {
  constructor(
    private readonly book: TemplateBook,
    private readonly outbox: Outbox,
    @Inject(ACTORS) private readonly actors: Actors,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async lines(): Promise<Line[]> {
    const latest = await this.book.latestOfAll();
    return this.book.all().map((template) => this.line(template, latest.get(template.key)));
  }

  /** @throws Refused `mail-template.not-found` */
  async whole(key: string): Promise<Whole> {
    const template = this.book.find(key);
    const versions = await this.book.versions(key);
    const names = await this.actors.named([...new Set(versions.map(({ madeBy }) => madeBy))]);
    return {
      ...this.line(template, versions[0]),
      version: versions[0]?.version ?? 0,
      words: wordsOf(versions[0]) ?? template.ours,
      ours: template.ours,
      needs: template.needs,
      placeholders: placeholdersOf(template).map((name) => ({
        name,
        means: placeholder(name).means,
        example: name === 'network' ? this.settings.NETWORK_NAME : placeholder(name).example,
        mayBeEmpty: placeholder(name).mayBeEmpty ?? false,
        fitsSubject: fitsSubject(name),
      })),
      versions: versions.map((one) => versionView(one, names)),
      isSending: this.outbox.isSending,
    };
  }

  private line(template: MailTemplate, latest: MailWordsTable | undefined): Line {
    const { key, title, to, sent } = template;
    const own = wordsOf(latest);
    return {
      ...{ key, title, to, sent },
      isOwn: own !== undefined,
      subject: (own ?? template.ours).subject,
      isBroken: own !== undefined && (latest?.brokenAt !== null || faultsOfWords(template, own).length > 0),
    };
  }
}

function versionView(
  { version, subject, text, madeAt, madeBy }: MailWordsTable,
  names: ReadonlyMap<string, Actor>,
): Whole['versions'][number] {
  return {
    version,
    words: subject === null || text === null ? null : { subject, text },
    madeAt: new Date(madeAt).toISOString(),
    madeBy: names.get(madeBy) ?? null,
  };
}
