import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { readPageToken, writePageToken } from '@greenroom/platform/persistence';
import { Acting, type Actor, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { ChangePerson } from './change-person';
import { PeopleDirectory } from './people-directory';
import { PeopleFacets } from './people-facets';
import { PeopleSearch } from './people-search';
import { RemovePerson } from './remove-person';
import { personView } from './person-view';

@Controller()
export class PeopleController {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly search: PeopleSearch,
    private readonly facets: PeopleFacets,
    private readonly changePerson: ChangePerson,
    private readonly removePerson: RemovePerson,
  ) {}

  @Handles(catalogue.listPeople)
  async list(@Input() { query }: Checked<typeof catalogue.listPeople>): Promise<Answer<typeof catalogue.listPeople>> {
    const { limit, after, ...filter } = query;
    const key = after === undefined ? undefined : readPageToken(after);
    if (after !== undefined && !key) throw new Refused('page.unknown');
    const ids = await this.search.page(filter, limit + 1, key?.id);
    const shown = ids.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: (await this.directory.entries(shown)).map(personView),
      ...(ids.length > shown.length && last && { next: writePageToken({ at: 0, id: last }) }),
      ...(!key && { count: await this.search.count(filter), facets: await this.facets.within(filter) }),
    };
  }

  @Handles(catalogue.readPerson)
  async read(@Input() { params }: Checked<typeof catalogue.readPerson>): Promise<Answer<typeof catalogue.readPerson>> {
    const person = await this.directory.find(params.id);
    if (!person) throw new Refused('person.not-found');
    return personView(person);
  }

  @Handles(catalogue.addPerson)
  async add(
    @Input() { body }: Checked<typeof catalogue.addPerson>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.addPerson>> {
    return personView(await this.changePerson.add(body, actor));
  }

  @Handles(catalogue.changePerson)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changePerson>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changePerson>> {
    const { version, ...change } = body;
    return personView(await this.changePerson.run(params.id, version, change, actor));
  }

  @Handles(catalogue.removePerson)
  async remove(
    @Input() { params, query }: Checked<typeof catalogue.removePerson>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removePerson>> {
    await this.removePerson.run(params.id, query.version, actor);
    return {};
  }
}
