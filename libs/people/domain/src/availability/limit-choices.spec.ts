import { NO_LIMITS } from './availability';
import { clockTimes, limitChoices } from './limit-choices';

it('offers half hours, and the odd time that was chosen', () => {
  expect(clockTimes(540, 660, 575)).toEqual([540, 570, 575, 600, 630, 660]);
  expect(clockTimes(555, 630)).toEqual([570, 600, 630]);
  expect(clockTimes(0, 1_440).at(-1)).toBe(1_440);
});

it('offers what each limit can be, the odd value that stands too, and no hours that leave nothing', () => {
  const { earliest, latest, notice, travel } = limitChoices({ earliest: 540, latest: 720, notice: 75, travel: 0 });
  expect(earliest.at(-1)).toEqual({ value: 690, words: '11:30' });
  expect(latest.at(0)).toEqual({ value: 570, words: '09:30' });
  expect(notice.map(({ value }) => value)).toContain(75);
  expect(travel.at(0)).toEqual({ value: 0, words: 'none' });
  expect(limitChoices(NO_LIMITS).latest.at(-1)).toEqual({ value: 1_440, words: '24:00' });
});
