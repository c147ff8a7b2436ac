import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Ip } from '@nestjs/common';
import { AnswerLimit } from './answer-limit';
import { AnswerLinks } from './answer-links';
import { AnswerOffer } from './answer-offer';
import { AskedView } from './asked-view';
import { type GivenAnswer, timesOf } from './given-answer';
import type { OfferTable } from './offer.table';

type Asked = Answer<typeof catalogue.viewOffer>;
type Given = Omit<Checked<typeof catalogue.answerOffer>['body'], 'token'>;

/** Offers as those see and answer them who are asked: by the link in their mail, or signed in. */
@Controller()
export class AnswerController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly limit: AnswerLimit,
    private readonly answering: AnswerOffer,
    private readonly view: AskedView,
  ) {}

  @Handles(catalogue.viewOffer)
  async look(@Input() { body }: Checked<typeof catalogue.viewOffer>, @Ip() address: string): Promise<Asked> {
    await this.limit.count('look', address);
    return this.view.of(await this.offerOf(body.token));
  }

  @Handles(catalogue.answerOffer)
  async answer(@Input() { body }: Checked<typeof catalogue.answerOffer>, @Ip() address: string): Promise<Asked> {
    await this.limit.count('answer', address);
    const { token, ...given } = body;
    const { id, personId } = await this.offerOf(token);
    // The page of a link shows nothing that was declared before, so what it leaves empty stays as it was.
    const said = { interests: given.interests || undefined, offLimits: given.offLimits || undefined };
    return this.view.of(await this.answering.byPerson(id, personId!, { ...asGiven(given), ...said }));
  }

  @Handles(catalogue.listMyOffers)
  async listMine(@Acting() { id }: Actor): Promise<Answer<typeof catalogue.listMyOffers>> {
    const items = [];
    for (const offer of await this.view.openOf(id)) items.push(await this.view.mine(offer));
    return { items, officePhone: await this.view.officePhone() };
  }

  @Handles(catalogue.answerMyOffer)
  async answerMine(
    @Input() { params, body }: Checked<typeof catalogue.answerMyOffer>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.answerMyOffer>> {
    const offer = await this.answering.byPerson(params.id, actor.id, asGiven(body));
    return this.view.mine(offer);
  }

  /** A link that is not ours, and one of somebody who was taken out, look alike. */
  private async offerOf(token: string): Promise<OfferTable> {
    const id = this.links.offerIn(token);
    const offer = id === undefined ? undefined : await this.answering.seek(id);
    const isTheirs = offer?.personId != null && this.links.isGenuine(token, offer.id, offer.personId);
    if (!offer || !isTheirs) throw new Refused('offer.link-unknown');
    return offer;
  }
}

function asGiven({ until, moves, ...given }: Given): GivenAnswer {
  return { ...given, ...timesOf({ until, moves }) };
}
