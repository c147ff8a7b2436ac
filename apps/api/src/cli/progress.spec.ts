import { Progress } from './progress';

describe('Progress', () => {
  let written: string[];
  const screen = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) });
  beforeEach(() => {
    written = [];
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('shows one line at a time on a terminal, five times a second at most, and leaves nothing behind', () => {
    const progress = new Progress(screen(true));
    progress.clear();
    progress.say('Reading one');
    progress.say('Reading two');
    jest.advanceTimersByTime(200);
    progress.say('Reading three');
    progress.clear();
    expect(written).toEqual(['\r\u001b[KReading one', '\r\u001b[KReading three', '\r\u001b[K']);
  });

  it('says nothing where nobody looks', () => {
    const progress = new Progress(screen(false));
    progress.say('Reading one');
    progress.clear();
    expect(written).toEqual([]);
  });
});
