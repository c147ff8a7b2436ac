import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { AnswerOffer } from './answer-offer';
import { timesOf } from './given-answer';
import { MakeOffers } from './make-offers';
import { OfferViews } from './offer-views';
import type { OfferTable } from './offer.table';

type Offer = Answer<typeof catalogue.recordAnswer>;

/** Offers as officers make them and have them answered. */
@Controller()
export class OffersController {
  constructor(
    private readonly making: MakeOffers,
    private readonly answering: AnswerOffer,
    private readonly views: OfferViews,
  ) {}

  @Handles(catalogue.makeOffers)
  async make(
    @Input() { params, body }: Checked<typeof catalogue.makeOffers>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.makeOffers>> {
    const { version, ...wish } = body;
    return { offers: await this.views.of(await this.making.run(params.id, version, wish, actor)) };
  }

  @Handles(catalogue.recordAnswer)
  async record(
    @Input() { params, body }: Checked<typeof catalogue.recordAnswer>,
    @Acting() actor: Actor,
  ): Promise<Offer> {
    const { version, until, moves, ...given } = body;
    const answer = { ...given, ...timesOf({ until, moves }) };
    return this.view(await this.answering.byOfficer(params.id, version, answer, actor));
  }

  @Handles(catalogue.withdrawOffer)
  async withdraw(
    @Input() { params, body }: Checked<typeof catalogue.withdrawOffer>,
    @Acting() actor: Actor,
  ): Promise<Offer> {
    return this.view(await this.answering.withdraw(params.id, body.version, actor));
  }

  @Handles(catalogue.askNow)
  async askNow(@Input() { params, body }: Checked<typeof catalogue.askNow>, @Acting() actor: Actor): Promise<Offer> {
    return this.view(await this.answering.askNow(params.id, body.version, body.isWithdrawn, actor));
  }

  private async view(offer: OfferTable): Promise<Offer> {
    return (await this.views.of([offer]))[0]!;
  }
}
