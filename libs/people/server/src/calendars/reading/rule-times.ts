import ICAL from 'ical.js';

/** It counts the days of an interval one by one. */
const MOST_INTERVAL = 1_000;

/**
 * The times of a rule, one after another. ical.js looks for the next one for as long as it takes, which is for ever where
 * there is none, as of each 30th of February: here each turn of its search is told, and whoever is told ends it by throwing.
 */
export class RuleTimes extends ICAL.RecurIterator {
  constructor(
    rule: ICAL.Recur,
    start: ICAL.Time,
    /** Is told the year that the search has come to. */
    private readonly onTurn: (year: number) => void,
  ) {
    if (rule.interval > MOST_INTERVAL) throw new Error('A rule that would be counted to for ever');
    // It begins to look as soon as it is made, unless it is told that it has: `onTurn` has to be there first.
    super({ rule, dtstart: start, initialized: true });
    (this as unknown as { init(): void }).init();
  }

  override check_contracting_rules(): boolean {
    this.onTurn(this.last.year);
    return super.check_contracting_rules();
  }

  override increment_month(): void {
    this.onTurn(this.last.year);
    super.increment_month();
  }

  override increment_year(by: number): void {
    this.onTurn(this.last.year);
    super.increment_year(by);
  }
}
