import type { Provider } from '@nestjs/common';
import { AnswerLimit } from './answer-limit';
import { AnswerLinks } from './answer-links';
import { AnswerOffer } from './answer-offer';
import { AskedView } from './asked-view';
import { EndOffers } from './end-offers';
import { Ladder } from './ladder';
import { MakeOffers } from './make-offers';
import { OfferClock } from './offer-clock';
import { OfferLife } from './offer-life';
import { OfferMails } from './offer-mails';
import { OfferViews } from './offer-views';
import { Reconfirm } from './reconfirm';
import { ReplyTimes } from './reply-times';

export const OFFERS: Provider[] = [
  AnswerLimit,
  AnswerLinks,
  AnswerOffer,
  AskedView,
  EndOffers,
  Ladder,
  MakeOffers,
  OfferClock,
  OfferLife,
  OfferMails,
  OfferViews,
  Reconfirm,
  ReplyTimes,
];
