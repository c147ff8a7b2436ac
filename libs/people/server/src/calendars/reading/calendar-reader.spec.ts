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
    const long = Array.from({ length: 400 }, () => 'RRULE:FREQ=MINUTELY;COUNT=99999999');
    const bomb = calendar('DTSTART:19000101T000000Z', 'DURATION:PT1S', ...long);
    const never = calendar('DTSTART:20260301T000000Z', 'RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', 'DURATION:PT1H');
    expect([await reader.read(bomb, WINDOW), await reader.read(never, WINDOW)]).toMatchObject([
      { ok: false, refusal: { code: 'too-large' } },
      expect.anything(),
    ]);
    await reader.close();
  });
});
