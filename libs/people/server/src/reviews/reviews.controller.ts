import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Caller, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type DirectoryEntry, PeopleDirectory } from '../directory/people-directory';
import { DecideReview } from './decide-review';
import { type Proposal, ProposalBook } from './proposal-book';

const MOST_SHOWN = 100;

@Controller()
export class ReviewsController {
  constructor(
    private readonly proposals: ProposalBook,
    private readonly directory: PeopleDirectory,
    private readonly decideReview: DecideReview,
  ) {}

  @Handles(catalogue.listReviews)
  async list(): Promise<Answer<typeof catalogue.listReviews>> {
    const open = await this.proposals.open(MOST_SHOWN);
    const people = await this.directory.entries([...new Set(open.map(({ personId }) => personId))]);
    const byId = new Map(people.map((person) => [person.id as string, person]));
    return {
      count: await this.proposals.countOpen(),
      items: open.flatMap((proposal) => {
        const person = byId.get(proposal.personId);
        return person ? [reviewView(proposal, person)] : [];
      }),
    };
  }

  @Handles(catalogue.decideReview)
  async decide(
    @Input() { params, body }: Checked<typeof catalogue.decideReview>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.decideReview>> {
    await this.decideReview.run(params.id, body, caller);
    return this.list();
  }

  @Handles(catalogue.readProposedPhoto)
  async photo(
    @Input() { params }: Checked<typeof catalogue.readProposedPhoto>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.readProposedPhoto>> {
    const proposal = await this.proposals.find(params.id);
    if (proposal?.state !== 'open' || !proposal.bytes) throw new Refused('review.not-found');
    // Whoever may look at it now may not after it was decided.
    response.setHeader('Cache-Control', 'private, no-store');
    return proposal.bytes;
  }
}

function reviewView(
  { id, field, text, proposedAt }: Proposal,
  person: DirectoryEntry,
): Answer<typeof catalogue.listReviews>['items'][number] {
  const isPhoto = field === 'photo';
  return {
    id,
    field,
    person: { id: person.id, name: person.name, photo: person.photo },
    version: person.version,
    before: isPhoto ? (person.photo ?? '') : person[field],
    after: isPhoto ? `/api/reviews/${id}/photo` : text,
    proposedAt: new Date(proposedAt).toISOString(),
  };
}
