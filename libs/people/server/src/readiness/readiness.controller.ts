import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import {
  evidenceInWords,
  type Format,
  LADDER,
  type Level,
  levelInWords,
  offeringInWords,
  offeringsOf,
  readinessInWords,
} from '@greenroom/people/domain';
import { Acting, type Caller, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { PeopleDirectory } from '../directory/people-directory';
import { ChangeReadiness } from './change-readiness';
import { type FormatReadiness, type KnownReadiness, type Mentored, ReadinessBook } from './readiness-book';

@Controller()
export class ReadinessController {
  constructor(
    private readonly book: ReadinessBook,
    private readonly directory: PeopleDirectory,
    private readonly change: ChangeReadiness,
  ) {}

  @Handles(catalogue.readReadiness)
  async read(
    @Input() { params }: Checked<typeof catalogue.readReadiness>,
  ): Promise<Answer<typeof catalogue.readReadiness>> {
    await this.checkThere(params.id);
    return this.view(params.id, await this.book.read(params.id));
  }

  @Handles(catalogue.addEvidence)
  async add(
    @Input() { params, body }: Checked<typeof catalogue.addEvidence>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.addEvidence>> {
    return this.view(params.id, await this.change.add(params.id, body, caller));
  }

  @Handles(catalogue.removeEvidence)
  async remove(
    @Input() { params }: Checked<typeof catalogue.removeEvidence>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.removeEvidence>> {
    return this.view(params.id, await this.change.remove(params.id, params.evidenceId, caller));
  }

  @Handles(catalogue.listMentors)
  async mentors(
    @Input() { params: { id, format } }: Checked<typeof catalogue.listMentors>,
  ): Promise<Answer<typeof catalogue.listMentors>> {
    await this.checkThere(id);
    const { formats } = await this.book.read(id);
    const { level } = formats.find((one) => one.format === format)!;
    return { mentors: (await this.book.beyond(level, format)).filter((one) => one.id !== id) };
  }

  @Handles(catalogue.nameMentor)
  async name(
    @Input() { params: { id, format }, body }: Checked<typeof catalogue.nameMentor>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.nameMentor>> {
    return this.view(id, await this.change.nameMentor(id, format, body.mentorId, caller));
  }

  @Handles(catalogue.removeMentor)
  async end(
    @Input() { params: { id, format } }: Checked<typeof catalogue.removeMentor>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.removeMentor>> {
    return this.view(id, await this.change.removeMentor(id, format, caller));
  }

  @Handles(catalogue.readMyReadiness)
  async readMine(@Acting() me: Caller): Promise<Answer<typeof catalogue.readMyReadiness>> {
    return this.view(me.id, await this.book.read(me.id));
  }

  @Handles(catalogue.capMyReadiness)
  async capMine(
    @Input() { params, body }: Checked<typeof catalogue.capMyReadiness>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.capMyReadiness>> {
    return this.view(me.id, await this.change.cap(me.id, params.format, body.cap as Level | null, me));
  }

  private async checkThere(id: string): Promise<void> {
    if (!(await this.directory.find(id))) throw new Refused('person.not-found');
  }

  private async view(id: string, known: KnownReadiness): Promise<Answer<typeof catalogue.readReadiness>> {
    const { formats = [] } = (await this.directory.find(id)) ?? {};
    return readinessView(known, formats, await this.book.mentoredBy(id));
  }
}

function readinessView(
  { formats, evidence }: KnownReadiness,
  named: readonly Format[],
  mentoring: Mentored[],
): Answer<typeof catalogue.readReadiness> {
  return {
    formats: formats.map((one) => formatView(one, named.length === 0 || named.includes(one.format))),
    evidence: evidence.map(({ id, kind, format, on, by }) => ({
      id,
      kind,
      words: evidenceInWords({ kind, format }),
      format,
      on,
      by,
    })),
    mentoring,
  };
}

function formatView(
  readiness: FormatReadiness,
  isTheirs: boolean,
): Answer<typeof catalogue.readReadiness>['formats'][number] {
  const { format, level, earned, hasLapsed, lapsesOn, cap, mentor } = readiness;
  const offers = LADDER[level]!.offersIn[format];
  return {
    ...{ format, isTheirs, level, name: levelInWords(readiness), offers, earned, hasLapsed, lapsesOn, cap, mentor },
    words: readinessInWords(readiness),
    rungs: offeringsOf(readiness, mentor).map(({ rung, offering }) => ({
      ...{ level: rung.level, name: rung.name, offers: rung.offersIn[format], offering: offering.is },
      words: offeringInWords(offering, mentor?.name ?? ''),
    })),
  };
}
