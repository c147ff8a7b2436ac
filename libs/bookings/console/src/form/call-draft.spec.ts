import { NOTHING_KNOWN } from '@greenroom/bookings/domain';
import { BLANK, type CallDraft, readFields, typedOf } from './call-draft';
import { ALL_FIELDS, type FieldKey } from './call-fields';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const keys = ALL_FIELDS.map(({ key }) => key);

describe('the draft of a call', () => {
  it('says of a blank form what is said of a call of which nothing is known', () => {
    const { body, faults } = readFields(BLANK, keys, NOW);
    const { contactId: _c, outletId: _o, programmeId: _p, askerRole: _r, ...rest } = NOTHING_KNOWN;
    expect([body, faults]).toEqual([rest, {}]);
  });

  it('takes what is typed, and gives it back so that it can be read again', () => {
    const typed: CallDraft = {
      ...BLANK,
      topic: ' Energy bills ',
      startsAt: 'tomorrow 7:50',
      minutes: '6',
      format: 'radio',
      isHostile: 'yes',
      guests: 'Lord Vane, against\n\nA caller',
      'notes.presenter': 'Ros Tilley',
    };
    const { body } = readFields(typed, keys, NOW);
    expect(body).toMatchObject({
      topic: 'Energy bills',
      startsAt: '2026-11-24T07:50:00.000Z',
      minutes: 6,
      isHostile: true,
      guests: [
        { name: 'Lord Vane', stance: 'against' },
        { name: 'A caller', stance: null },
      ],
      notes: { presenter: 'Ros Tilley' },
    });
    const again = Object.fromEntries(ALL_FIELDS.map((field) => [field.key, typedOf(field, body, NOW)]));
    expect(readFields(again as CallDraft, keys, NOW)).toEqual({ body, faults: {} });
  });

  it.each<[FieldKey, string]>([
    ['startsAt', 'soon'],
    ['replyBy', '25:00'],
    ['minutes', 'four'],
    ['places', '-1'],
  ])('does not send %s as “%s”', (key, text) => {
    const { body, faults } = readFields({ [key]: text }, [key], NOW);
    expect([body, Object.keys(faults)]).toEqual([{}, [key]]);
  });

  it('keeps the other notes, and forgets one that was emptied', () => {
    const before = { presenter: 'Ros Tilley', fee: 'No' };
    const { body } = readFields(
      { 'notes.fee': '', 'notes.travel': 'A car' },
      ['notes.fee', 'notes.travel'],
      NOW,
      before,
    );
    expect(body).toEqual({ notes: { presenter: 'Ros Tilley', travel: 'A car' } });
  });
});
