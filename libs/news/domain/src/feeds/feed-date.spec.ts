import * as fc from 'fast-check';
import { parseFeedDate } from './feed-date';

const iso = (text: string) => {
  const instant = parseFeedDate(text);
  return instant === undefined ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z');
};

describe('parseFeedDate', () => {
  it.each([
    // RFC 822, 850, asctime
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu,  5 Apr 2012 10:00:00 GMT', '2012-04-05T10:00:00Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Sun Jul 15 01:16:00 +0000 2012', '2012-07-15T01:16:00Z'],
    ['Thu Aug 30 2012 17:26:16 +0200', '2012-08-30T15:26:16Z'],
    ['Mon, 13 Feb, 2012 06:28:00 UTC', '2012-02-13T06:28:00Z'],
    ['Thu, 01 Jan 2004 00:00 GMT', '2004-01-01T00:00:00Z'],
    ['Thu, 01 Jan 2004', '2004-01-01T00:00:00Z'],
    ['01 Jan 2004 19:48:21 GMT (Greenwich)', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 0100 00:00:01 +0100', '0099-12-31T23:00:01Z'],
    // Zones
    ['Wed, 15 Jul 2026 10:00:00 BST', '2026-07-15T09:00:00Z'],
    ['Wed, 15 Jul 2026 10:00:00 CEST', '2026-07-15T08:00:00Z'],
    ['Thu, 30 Apr 2015 08:57:00 MET', '2015-04-30T07:57:00Z'],
    ['Thu, 30 Apr 2015 08:57:00 MEST', '2015-04-30T06:57:00Z'],
    ['Mon, 26 January 2004 16:31:00 ET', '2004-01-26T21:31:00Z'],
    ['Mon, 26 July 2004 16:31:00 ET', '2004-07-26T20:31:00Z'],
    ['Mon, 26 January 2004 16:31:00 AT', '2004-01-26T20:31:00Z'],
    ['Mon, 26 January 2004 16:31:00 PT', '2004-01-27T00:31:00Z'],
    ['Mon, 26 January 2004 16:31:00 A', '2004-01-26T16:31:00Z'],
    ['Wed, 19 Aug 2009 18:28:00 Etc/GMT', '2009-08-19T18:28:00Z'],
    ['Wed, 19 Feb 2012 22:40:00 GMT-01:01', '2012-02-19T23:41:00Z'],
    ['Wed, 19 Feb 2012 22:40:00 GMT +0100', '2012-02-19T21:40:00Z'],
    ['Wed, 19 Feb 2012 22:40:00 +1', '2012-02-19T21:40:00Z'],
    // W3CDTF and ISO 8601, with their partial forms
    ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
    ['2003-12-31T10:14:55.1234Z', '2003-12-31T10:14:55.123Z'],
    ['2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
    ['2003-12-31T10:14Z', '2003-12-31T10:14:00Z'],
    ['2004-02-28T18:14:55-08:00', '2004-02-29T02:14:55Z'],
    ['2003-012-31T10:14:55+00:00', '2003-12-31T10:14:55Z'],
    ['2003-12-31', '2003-12-31T00:00:00Z'],
    ['2003-12', '2003-12-01T00:00:00Z'],
    ['2003', '2003-01-01T00:00:00Z'],
    ['20031231', '2003-12-31T00:00:00Z'],
    ['2003-335', '2003-12-01T00:00:00Z'],
    ['03-12-31', '2003-12-31T00:00:00Z'],
    ['031231', '2003-12-31T00:00:00Z'],
    ['03335', '2003-12-01T00:00:00Z'],
    ['-03-12', '2003-12-01T00:00:00Z'],
    ['-0312', '2003-12-01T00:00:00Z'],
    ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58Z'],
    ['2004-07-08 23:56:58 -00:20', '2004-07-09T00:16:58Z'],
    ['2004-07-08T24:00:00Z', '2004-07-09T00:00:00Z'],
    // British order, unless only the American one is a date
    ['11/12/2026', '2026-12-11T00:00:00Z'],
    ['11/12/2026 09:30', '2026-12-11T09:30:00Z'],
    ['12/31/2026 9:30 PM', '2026-12-31T21:30:00Z'],
    ['31.12.2003 10:14', '2003-12-31T10:14:00Z'],
    ['11/12/26', '2026-12-11T00:00:00Z'],
    // Words
    ['1st August 2026 at 10.', undefined],
    ['1st August 2026 at 10:05am BST', '2026-08-01T09:05:00Z'],
    ['August 1, 2026 12:05 a.m.', '2026-08-01T00:05:00Z'],
    ['mar, 12 mars 2024 10:00:00 +0100', '2024-03-12T09:00:00Z'],
    ['Iau, 5 Rhagfyr 2024 10:00:00 GMT', '2024-12-05T10:00:00Z'],
    ['Di, 12 Mär 2024 10:00:00 MEZ', '2024-03-12T09:00:00Z'],
    ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
    ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
    ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17Z'],
    ['2004년 05월 28일  01:31:15', '2004-05-27T16:31:15Z'],
    ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53Z'],
    ['1072865695', '2003-12-31T10:14:55Z'],
    // Not dates
    ['', undefined],
    ['yesterday', undefined],
    ['Sun, 16 Dec 2012 1:2:3:4 GMT', undefined],
    ['Sun, 16 zzz 2012 11:47:32 GMT', undefined],
    ['Sun, Dec x 2012 11:47:32 GMT', undefined],
    ['Sun, 16 Dec zz 11:47:32 GMT', undefined],
    ['Sun, 16 Dec 2012 11:47:32 +zz:00', undefined],
    ['Sun, 16 Dec 2012 11:47:32 +00:zz', undefined],
    ['Sun, 99 Jun 2009 12:00:00 GMT', undefined],
    ['Sun, 31 Dec 9999 23:59:59 -9999', undefined],
    ['9999-12-31T23:59:59-99:99', undefined],
    ['2003-12-31T25:14:55Z', undefined],
    ['2003-12-31T10:61:55Z', undefined],
    ['2003-12-31T10:14:61Z', undefined],
    ['2003-02-29', undefined],
    ['013', undefined],
    ['2013-01-27-01', undefined],
    ['2013-01-28T11:30:00-06:00Textra', undefined],
    ['2013-xx-27', undefined],
    ['2013-01-28T09:xx:00Z', undefined],
    ['2013-01-28T09:00:00+00:xx', undefined],
  ])('%s → %s', (text, expected) => expect(iso(text)).toBe(expected));

  it('reads back every instant that it could be given in either common form', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseFeedDate(date.toISOString())).toBe(date.getTime());
          expect(parseFeedDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });

  it('answers any text with an instant or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const instant = parseFeedDate(text);
        expect(instant === undefined || Number.isFinite(instant)).toBe(true);
      }),
    );
  });
});
