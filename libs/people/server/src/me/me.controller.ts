import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Caller, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConsentBook } from '../consents/consent-book';
import { PeopleDirectory } from '../directory/people-directory';
import { PhotoBook } from '../photos/photo-book';
import { ProposalBook } from '../reviews/proposal-book';
import { ChangeMe } from './change-me';
import { myProfile } from './my-profile';

@Controller()
export class MeController {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly consents: ConsentBook,
    private readonly proposals: ProposalBook,
    private readonly photos: PhotoBook,
    private readonly change: ChangeMe,
  ) {}

  @Handles(catalogue.readMe)
  async read(@Acting() { id }: Caller): Promise<Answer<typeof catalogue.readMe>> {
    const person = await this.directory.find(id);
    if (!person) throw new Refused('person.not-found');
    const [events, proposals] = [await this.consents.events(id), await this.proposals.of(id)];
    return myProfile(person, this.consents.network, events, proposals);
  }

  @Handles(catalogue.changeMe)
  async write(
    @Input() { body: { version, ...change } }: Checked<typeof catalogue.changeMe>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.changeMe>> {
    await this.change.run(me, version, change);
    return this.read(me);
  }

  @Handles(catalogue.readMyPhoto)
  async photo(
    @Acting() me: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.readMyPhoto>> {
    response.setHeader('Cache-Control', 'private, no-cache');
    return (await this.photos.read(me.id)).bytes;
  }

  @Handles(catalogue.readMyProposedPhoto)
  async proposedPhoto(
    @Acting() me: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.readMyProposedPhoto>> {
    response.setHeader('Cache-Control', 'private, no-cache');
    const proposal = await this.proposals.openPhoto(me.id);
    if (!proposal?.bytes) throw new Refused('person.photo-absent');
    return proposal.bytes;
  }

  @Handles(catalogue.proposeMyPhoto)
  async proposePhoto(
    @Input() { body }: Checked<typeof catalogue.proposeMyPhoto>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.proposeMyPhoto>> {
    await this.change.proposePhoto(me, body);
    return this.read(me);
  }

  @Handles(catalogue.removeMyPhoto)
  async removePhoto(@Acting() me: Caller): Promise<Answer<typeof catalogue.removeMyPhoto>> {
    await this.change.removePhoto(me);
    return this.read(me);
  }
}
