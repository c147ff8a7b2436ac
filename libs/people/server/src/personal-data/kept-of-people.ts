import { publicStanding } from '@greenroom/people/domain';
import { type Actor, PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessNeeds } from '../access-needs/access-needs';
import { AvailabilityBook } from '../availability/availability-book';
import { ConsentBook } from '../consents/consent-book';
import { type DirectoryEntry, PeopleDirectory } from '../directory/people-directory';
import { PhotoTable } from '../photos/photo.table';
import { ReadinessBook } from '../readiness/readiness-book';
import { ProposalBook } from '../reviews/proposal-book';

/** Everything that this context keeps of somebody; taking them out forgets it (`forgetBelongings`). */
@Injectable()
export class KeptOfPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = [
    ...['people_person', 'people_expertise', 'people_facet', 'people_lived_experience', 'people_photo'],
    ...['people_availability', 'people_calendar', 'people_calendar_feed', 'people_evidence', 'people_readiness_cap'],
    ...['people_mentor', 'people_consent', 'people_access_needs', 'people_proposal'],
  ];

  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: PeopleDirectory,
    private readonly availability: AvailabilityBook,
    private readonly readiness: ReadinessBook,
    private readonly consents: ConsentBook,
    private readonly needs: AccessNeeds,
    private readonly proposals: ProposalBook,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(id: string): Promise<Readonly<Record<string, unknown>>> {
    const person = await this.directory.find(id);
    if (!person) return {};
    return {
      profile: await this.profile(person),
      photo: await this.photo(id),
      ...(await this.times(id)),
      readiness: await this.ready(id),
      consents: (await this.consents.events(id)).map(({ by, ...event }) => ({ ...event, by: whoOf(by) })).map(dated),
      accessNeeds: await this.needs.of(id),
      proposals: (await this.proposals.of(id)).map(({ personId: _, id: __, digest: ___, decidedBy, ...proposal }) =>
        dated({ ...proposal, decidedBy: decidedBy && whoOf(decidedBy) }),
      ),
    };
  }

  private async profile(person: DirectoryEntry): Promise<unknown> {
    const { photo: _, version: __, changedBy, ...facts } = person;
    const { shown } = publicStanding(person, person.photo !== null, await this.consents.events(person.id));
    return dated({ ...facts, changedBy: changedBy && whoOf(changedBy), public: shown });
  }

  private async photo(personId: string): Promise<unknown> {
    const photo = await this.dataSource.manager.findOneBy(PhotoTable, { personId });
    return photo && { type: 'image/webp', base64: photo.bytes.toString('base64') };
  }

  private async times(id: string): Promise<Record<string, unknown>> {
    const { calendars, busy, changedBy, feedSince, version: _, ...said } = await this.availability.read(id);
    return {
      times: dated({ ...said, changedBy: changedBy && whoOf(changedBy) }),
      // Their addresses are secrets, also in a file that lies about.
      calendars: calendars.map(({ id: _, personId: __, sealedAddress: ___, nextAt: ____, ...calendar }) =>
        dated(calendar),
      ),
      // That there is one, and not where.
      calendarFeed: feedSince === null ? null : dated({ madeAt: feedSince }),
      busy: busy.map(({ start, end }) => ({
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
      })),
    };
  }

  private async ready(id: string): Promise<unknown> {
    const { formats, evidence } = await this.readiness.read(id);
    return {
      // Who the mentor is, and whom they mentor themselves, is those people's own.
      formats: formats.map(({ format, level, earned, cap, mentor }) => ({
        ...{ format, level, earned, cap },
        hasMentor: mentor !== null,
      })),
      mentoring: (await this.readiness.mentoredBy(id)).map(({ format }) => ({ format })),
      evidence: evidence.map(({ kind, format, on, by }) => ({ kind, format, on, by: by && whoOf(by) })),
    };
  }
}

/** Who works in the office is not the person's to be told of in a file. */
function whoOf(by: Actor | null): string {
  return by === null ? 'you' : 'the office';
}

/** With its instants as text. */
function dated<Thing extends object>(thing: Thing): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) =>
      /^at$|At$|Since$/.test(name) && typeof value === 'number' ? [name, new Date(value).toISOString()] : [name, value],
    ),
  );
}
