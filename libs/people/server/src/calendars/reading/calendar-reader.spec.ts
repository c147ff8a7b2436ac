import { DAY } from '@greenroom/kernel';
import { CalendarReader } from './calendar-reader';

const NOW = Date.UTC(2026, 2, 1);
const WINDOW = { start: NOW, end: NOW + 100 * DAY };
const calendar = (...lines: string[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));

describe('CalendarReader', () => {
  it('reads in a thread, and leaves the caller’s bytes alone', async () => {
    const reader = new CalendarReader({ jobTimeout: 60_000 });
    const bytes = calendar('DTSTART:20260310T100000Z', 'DURATION:PT1H');
    const busy = [{ start: Date.UTC(2026, 2, 10, 10), end: Date.UTC(2026, 2, 10, 11) }];
    expect(await reader.read(bytes, WINDOW)).toEqual({ ok: true, value: { busy, isWhole: true } });
    expect(bytes.toString()).toContain('20260310');
    await reader.close();
  });

  it('gives up on what takes too long, and goes on', async () => {
    const reader = new CalendarReader({ jobTimeout: 300 });
    const never = ['DTSTART:20260301T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'];
    const bomb = calendar(...Array.from({ length: 20 }, () => [...never, 'END:VEVENT', 'BEGIN:VEVENT']).flat());
    const short = calendar('DTSTART:20260301T000000Z', 'DURATION:PT1H');
    expect([await reader.read(bomb, WINDOW), await reader.read(short, WINDOW)]).toMatchObject([
      { ok: false, refusal: { code: 'too-large' } },
      { ok: true },
    ]);
    await reader.close();
  });
});
