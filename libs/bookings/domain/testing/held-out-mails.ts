import type { JudgedMail } from './producers-mails';

/**
 * Mails that no rule was written by: what they get wrong tells how the rules will do. Once somebody has mended a rule
 * for one of them, it belongs among the others, and a new one here.
 */
export const HELD_OUT_MAILS: readonly JudgedMail[] = [
  {
    title: 'a message between two other calls',
    mail: `Morning, Femi Adeyinka at Skylark, sorry for the rush. We've had a guest drop out of First Light tomorrow (7.40, live, studio ideally but could be Zoom) on the cost of funerals. Got anybody who has been through it? 4-5 mins with Gwen Harker. I'm on 07700 900 377 till 3, after that speak to the desk. Ta, Femi`,
    says: {
      name: 'Femi Adeyinka',
      mobile: '07700 900 377',
      outletId: 'skylark',
      programmeId: 'first-light',
      format: 'radio',
      topic: 'the cost of funerals',
      startsAt: '2026-11-24T07:40Z',
      liveness: 'live',
      minutes: 5,
      presenter: 'Gwen Harker',
    },
  },
  {
    title: 'an answer above what Outlook quotes',
    mail: `From: Gil Farrow <gil@skylark.example>
Sent: Tuesday, 24 November 2026 11:06
To: Press Office <press@voices.example>
Subject: RE: At Ten - pension credit

Thanks both. The programme editor would rather have your guest in the studio than on Zoom, so could they be here at 21.30 tomorrow for a live interview at 22.18? Four minutes as before. Please confirm by 6pm tonight.

Best
Gil

Gil Farrow
Assistant Editor, Skylark News at Ten
+44 7700 900388

From: Press Office <press@voices.example>
Sent: Tuesday, 24 November 2026 10:20
To: Gil Farrow <gil@skylark.example>
Subject: RE: At Ten - pension credit

Dear Gil, we have somebody for 22.05, on Zoom from Leeds.`,
    says: {
      name: 'Gil Farrow',
      email: 'gil@skylark.example',
      mobile: '+44 7700 900388',
      role: 'editor',
      contactId: 'gil',
      outletId: 'skylark',
      programmeId: 'at-ten',
      format: 'tv',
      topic: 'pension credit',
      startsAt: '2026-11-25T22:18Z',
      replyBy: '2026-11-24T18:00Z',
      arriveAt: '2026-11-25T21:30Z',
      liveness: 'live',
      way: 'studio',
    },
  },
  {
    title: 'a freelance who writes for a website',
    mail: `From: Noor Haddad <noor.haddad.writes@gmail.com>
To: press@voices.example
Date: Sun, 22 Nov 2026 19:30:00 +0000
Subject: Quotes needed: the hidden costs of school trips

Hi,

I'm a freelance journalist working on an online feature for a parenting magazine about the hidden costs of school trips. I'm looking for two or three parents who have had to say no to one, plus a line from your charity on what schools should do.

A 20 minute call any time this week, or answers by email, would be perfect. I need everything by end of day Thursday (26th).

Happy to anonymise. I'm afraid there's no budget for a fee.

Noor
(she/her)

Noor Haddad
Freelance journalist
07700 900 912 | noorhaddad.example`,
    says: {
      name: 'Noor Haddad',
      email: 'noor.haddad.writes@gmail.com',
      mobile: '07700 900 912',
      role: 'reporter',
      topic: 'the hidden costs of school trips',
      fee: "I'm afraid there's no budget for a fee.",
    },
  },
  {
    title: 'a breakfast programme for tomorrow',
    mail: `From: First Light Bookings <firstlight@skylark.example>
To: press@voices.example
Date: Mon, 23 Nov 2026 15:20:00 +0000
Subject: First Light tomorrow - heating in care homes

Hello there,

Following the inspectorate's report this morning we'd like to hear from someone whose parent is in a care home. It would be for tomorrow's First Light, about 7.20am, down the line from a local studio or from home if they have decent broadband. Gwen Harker will be presenting. We'd record a couple of minutes as live if the slot doesn't suit.

We can pay a £50 contributor fee. Do let me know either way by 5.30 - we're putting the running order to bed at 6.

Ta,
Callum Reid
Booker, First Light
Direct: 020 7946 0777`,
    says: {
      name: 'Callum Reid',
      email: 'firstlight@skylark.example',
      role: 'booker',
      outletId: 'skylark',
      programmeId: 'first-light',
      format: 'radio',
      topic: 'heating in care homes',
      startsAt: '2026-11-24T07:20Z',
      replyBy: '2026-11-23T17:30Z',
      presenter: 'Gwen Harker',
      fee: 'We can pay a £50 contributor fee.',
    },
  },
];
