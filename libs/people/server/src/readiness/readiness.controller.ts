import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { EVIDENCE, LADDER, type Level, readinessInWords } from '@greenroom/people/domain';
import { Acting, type Caller, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { PeopleDirectory } from '../directory/people-directory';
import { ChangeReadiness } from './change-readiness';
import { type KnownReadiness, ReadinessBook } from './readiness-book';

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
    if (!(await this.directory.find(params.id))) throw new Refused('person.not-found');
    return view(await this.book.read(params.id));
  }

  @Handles(catalogue.addEvidence)
  async add(
    @Input() { params, body }: Checked<typeof catalogue.addEvidence>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.addEvidence>> {
    return view(await this.change.add(params.id, body, caller));
  }

  @Handles(catalogue.removeEvidence)
  async remove(
    @Input() { params }: Checked<typeof catalogue.removeEvidence>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.removeEvidence>> {
    return view(await this.change.remove(params.id, params.evidenceId, caller));
  }

  @Handles(catalogue.readMyReadiness)
  async readMine(@Acting() me: Caller): Promise<Answer<typeof catalogue.readMyReadiness>> {
    return view(await this.book.read(me.id));
  }

  @Handles(catalogue.capMyReadiness)
  async capMine(
    @Input() { params, body }: Checked<typeof catalogue.capMyReadiness>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.capMyReadiness>> {
    return view(await this.change.cap(me.id, params.format, body.cap as Level | null, me));
  }
}

function view({ formats, evidence }: KnownReadiness): Answer<typeof catalogue.readReadiness> {
  return {
    formats: formats.map((readiness) => {
      const { format, level, earned, hasLapsed, lapsesOn, cap } = readiness;
      const { name, offers } = LADDER[level]!;
      return { format, level, name, offers, earned, hasLapsed, lapsesOn, cap, words: readinessInWords(readiness) };
    }),
    evidence: evidence.map(({ id, kind, format, on, by }) => ({ id, kind, words: EVIDENCE[kind], format, on, by })),
  };
}
