import type { JudgedMail } from './producers-mails';

/**
 * Mails in many hands: a chat, a planner, a podcast, a newspaper, a foreign language, a signature longer than its mail.
 * Not all of them is read; what of it is wrong is what to mend first.
 */
export const HALF_READ_MAILS: readonly JudgedMail[] = [
  {
    title: 'a researcher who types as in a chat',
    mail: `From: Tash Okoro <tash.okoro@hexleyfm.example>
Date: Mon, 23 Nov 2026 11:14:00 +0000
Subject: guest 4 drive 2nite?

hiya, got anyone for drive tonight on energy debt? 5.20ish, 4 or 5 mins down the phone. marcus bell presenting. lmk asap pls, ideally b4 2

ta x
tash
researcher @ hexley fm
07700 900623`,
    says: {
      name: 'Tash Okoro',
      email: 'tash.okoro@hexleyfm.example',
      mobile: '07700 900623',
      outletId: 'hexley',
      format: 'radio',
      topic: 'energy debt',
      startsAt: '2026-11-23T17:20Z',
      replyBy: '2026-11-23T14:00Z',
      way: 'phone',
      minutes: 5,
      presenter: 'marcus bell',
    },
  },
  {
    title: 'a planner with two slots',
    mail: `From: Harriet Vale <harriet.vale@skylark.example>
To: Press Office <press@voices.example>
Cc: Planning Desk <planning@skylark.example>
Date: Mon, 23 Nov 2026 10:02:00 +0000
Subject: Skylark News at Ten: two possible slots on disability benefit reform

Dear Press Office,

I hope this finds you well, and thank you again for your help with our piece on social care in October, which was very warmly received.

As you will know, the government is expected to set out its reform of disability benefits later this week, and we are planning a special edition of Skylark News at Ten around it. We would be enormously grateful if you could put forward somebody who lives with the system, rather than somebody who speaks about it.

There are two slots that we could offer:

1. Wednesday 25 November at 10.10pm, in the studio, around six minutes, with Asha Lorne
2. Thursday 26 November at 10.25pm, in the studio, around six minutes, in conversation with a former minister

Either would be live. We would of course send a car, and can offer a contribution of £75 towards your guest's time. The studio is step-free and there is a quiet room.

We have our planning meeting at 3pm tomorrow, so it would be a great help to know which of the two would suit by 1pm tomorrow.

With very best wishes and many thanks in advance,

Harriet

Harriet Vale
Planning Producer, Skylark News at Ten
Tel: 020 7946 0188
Mob: 07700 900 274`,
    says: {
      name: 'Harriet Vale',
      email: 'harriet.vale@skylark.example',
      mobile: '07700 900 274',
      role: 'producer',
      outletId: 'skylark',
      programmeId: 'at-ten',
      format: 'tv',
      topic: 'disability benefit reform',
      replyBy: '2026-11-24T13:00Z',
      liveness: 'live',
      way: 'studio',
      minutes: 6,
      fee: "We would of course send a car, and can offer a contribution of £75 towards your guest's time.",
    },
  },
  {
    title: 'a podcast with an episode to fill',
    mail: `From: Joss Amery <joss@slowmoneypod.example>
To: press@voices.example
Date: Thu, 19 Nov 2026 13:37:00 +0000
Subject: Guest for episode 42 (debt and shame)

Hey team,

Joss here from Slow Money, the podcast. Ep 42 is all about debt and shame and we're after someone who has been through it and come out the other side.

Recording: Tues 8 Dec, 6.30pm, about an hour, on Riverside so all they need is headphones. I'll do a 15 min pre-chat the week before. Goes live on 22 Dec at 6am.

Presenters are me and Priti Sandhu. There's a £60 fee. Can you let me know by Friday 27 Nov?

Big thanks 🙏
Joss`,
    says: {
      name: 'Joss Amery',
      email: 'joss@slowmoneypod.example',
      format: 'podcast',
      topic: 'debt and shame',
      recordAt: '2026-12-08T18:30Z',
      liveness: 'recorded',
      way: 'video',
      minutes: 60,
      presenter: 'Priti Sandhu',
      fee: "There's a £60 fee.",
    },
  },
  {
    title: 'passed on with its headers quoted',
    mail: `From: Press Office <press@voices.example>
To: Maya Officer <maya@voices.example>
Date: Mon, 23 Nov 2026 09:52:00 +0000
Subject: Fwd: Rough sleeping count - guest for tomorrow

Maya - over to you please, she rang as well.

> From: "Una Keane (Hexley FM)" <una@hexleyfm.example>
> Date: 23 November 2026 at 09:36:51 GMT
> To: press@voices.example
> Subject: Rough sleeping count - guest for tomorrow
>
> Hello,
>
> The annual rough sleeping figures come out at 9.30am tomorrow and we will
> be talking about them on Hexley Breakfast. Could we have somebody on air at
> 9.45am tomorrow, by phone, to respond? Four or five minutes, live. The
> presenter will be Cal Rudd, and we hope to have Councillor Jean Abbot on as
> well.
>
> If you could come back to me before 5pm today that would be great.
>
> Thanks so much
> Una Keane
> Senior Broadcast Journalist
> 01632 960 155 / 07700 900 118`,
    says: {
      name: 'Una Keane',
      email: 'una@hexleyfm.example',
      mobile: '07700 900 118',
      role: 'reporter',
      contactId: 'una',
      outletId: 'hexley',
      programmeId: 'hexley-breakfast',
      format: 'radio',
      topic: 'Rough sleeping count',
      startsAt: '2026-11-24T09:45Z',
      replyBy: '2026-11-23T17:00Z',
      liveness: 'live',
      way: 'phone',
      minutes: 5,
      presenter: 'Cal Rudd',
      guests: [{ name: 'Councillor Jean Abbot', stance: null }],
    },
  },
  {
    title: 'a features editor',
    mail: `From: Beatrix Holm <beatrix.holm@courier.example>
To: press@voices.example
Date: Fri, 20 Nov 2026 11:48:00 +0000
Subject: Weekend section: grandparents raising grandchildren

Good morning,

I edit the Weekend section of the Northern Courier. For our issue of Saturday 5 December I am commissioning a long read about grandparents who bring up their grandchildren, and I should like to interview one or two of your people at home. It would take about 90 minutes, and our photographer would come along.

We go to press on Wednesday 2 December at 4pm, so I would need the interviews done by Friday 27 November. May I have names by noon on Tuesday?

We do not pay for interviews, but we do cover travel.

Yours sincerely,
Beatrix Holm
Features Editor
Northern Courier, 4 Quay Street, Hexley
Switchboard 0113 496 0100`,
    says: {
      name: 'Beatrix Holm',
      email: 'beatrix.holm@courier.example',
      role: 'editor',
      outletId: 'courier',
      format: 'print',
      topic: 'grandparents raising grandchildren',
      replyBy: '2026-11-24T12:00Z',
      way: 'location',
      minutes: 90,
      fee: 'We do not pay for interviews, but we do cover travel.',
    },
  },
  {
    title: 'somebody who writes in a foreign language',
    mail: `From: Matthijs de Wit <m.dewit@lagelandradio.example>
To: press@voices.example
Date: Mon, 23 Nov 2026 08:55:00 +0000
Subject: Demand for interview about the housing in UK

Dear madam, dear sir,

I am journalist for the radio in the Netherlands. We make a program about the housing crisis in the UK and I search a person which can explain how it is to wait for a social house.

The interview is not live, we will record it on wednesday 25 november at 14h30 your time, per telephone. It takes circa 10 minutes. Please can you answer me until tomorrow 12:00?

I thank you already and I send you the best greetings,

Matthijs de Wit
Lageland Radio 1
+31 6 12345678`,
    says: {
      name: 'Matthijs de Wit',
      email: 'm.dewit@lagelandradio.example',
      role: 'reporter',
      format: 'radio',
      topic: 'the housing in UK',
      recordAt: '2026-11-25T14:30Z',
      replyBy: '2026-11-24T12:00Z',
      liveness: 'recorded',
      way: 'phone',
      minutes: 10,
    },
  },
  {
    title: 'more signature than mail',
    mail: `From: Okafor, Daniel (Skylark Radio) <daniel.okafor@skylark.example>
Sent: 23 November 2026 10:41
To: Press Office
Subject: RE: First Light bid | Weds | rail fares

Hi there,

As discussed - First Light, Wednesday 25th, 0835. Live, 6 mins, in the studio (New Dock House). Gwen Harker presenting. Arrive 0815 please. They will be on with Peter Lomax from the train operators.

Let me know who by 6 tonight.

Dan

Daniel Okafor | Assistant Producer, First Light | Skylark News
T: 020 7946 0555 | Newsdesk (24h): 020 7946 0500 | M: 07700 900 731
New Dock House, 14 Dock Road, London E14 9ZZ
skylark.example | Follow us @skylarknews | Listen live 6-9am weekdays

Winner, Breakfast Show of the Year 2025

This email and any attachments are confidential and intended solely for the addressee. If you have received it in error please notify the sender by reply and delete it by return. Skylark Radio Ltd, registered in England 01234567. Calls may be recorded. Skylark pays no fees without a signed contract.`,
    says: {
      name: 'Daniel Okafor',
      email: 'daniel.okafor@skylark.example',
      mobile: '07700 900 731',
      role: 'producer',
      outletId: 'skylark',
      programmeId: 'first-light',
      format: 'radio',
      topic: 'rail fares',
      startsAt: '2026-11-25T08:35Z',
      replyBy: '2026-11-23T18:00Z',
      arriveAt: '2026-11-25T08:15Z',
      liveness: 'live',
      way: 'studio',
      minutes: 6,
      presenter: 'Gwen Harker',
      guests: [{ name: 'Peter Lomax', stance: null }],
    },
  },
  {
    title: 'in the middle of a thread',
    mail: `From: Rob Tennant <rob.tennant@hexleyfm.example>
To: press@voices.example
Date: Wed, 25 Nov 2026 09:20:00 +0000
Subject: Re: Hexley Breakfast - school transport

Thanks, that's helpful. Could we push it back a day? So Friday at 8.15am, still on the phone and still live, but only 4 minutes I'm afraid as the bulletin has moved. If I have a name by midday tomorrow we can trail it.

Rob

On Tue, 24 Nov 2026 at 16:05, Press Office <press@voices.example> wrote:
> Hi Rob, Thursday at 7.40am is fine in principle. Is it 6 minutes? Who presents?
>
> On Tue, 24 Nov 2026 at 11:30, Rob Tennant <rob.tennant@hexleyfm.example> wrote:
>> Any chance of someone on Thursday at 7.40am, live, 6 minutes or so, on the new
>> charges for school transport? No fee. Presenter: Cal Rudd. 07700 900 211`,
    says: {
      name: 'Rob Tennant',
      email: 'rob.tennant@hexleyfm.example',
      outletId: 'hexley',
      programmeId: 'hexley-breakfast',
      format: 'radio',
      topic: 'school transport',
      startsAt: '2026-11-27T08:15Z',
      replyBy: '2026-11-26T12:00Z',
      liveness: 'live',
      way: 'phone',
      minutes: 4,
    },
  },
  {
    title: 'copied out of a messenger',
    mail: `Hi it's Priya Lowe from Hexley FM, we spoke in the summer! We're doing a phone-in about parking charges at hospitals this Thursday 10-11am and would love someone on for the first 10 minutes or so. By phone is fine, live obvs. Can you say yes or no by tomorrow lunchtime? Call me on 07700 900 655 x`,
    says: {
      name: 'Priya Lowe',
      mobile: '07700 900 655',
      outletId: 'hexley',
      format: 'radio',
      topic: 'parking charges at hospitals',
      startsAt: '2026-11-26T10:00Z',
      liveness: 'live',
      way: 'phone',
      minutes: 10,
    },
  },
];
