import { examplesOf, faultsOfWords, filledWords } from '@greenroom/notifications/domain';
import { MAIL_TEMPLATES } from './templates';

describe('the mails of bookings', () => {
  it.each(MAIL_TEMPLATES.map((one) => [one.key, one] as const))('%s is sent as it stands', (_, template) => {
    expect(faultsOfWords(template, template.ours)).toEqual([]);
    const { subject, text } = filledWords(template.ours, examplesOf(template));
    expect(subject.length).toBeLessThan(120);
    expect(`${subject}\n${text}`).not.toContain('{{');
  });

  it('have a key each', () => {
    expect(new Set(MAIL_TEMPLATES.map(({ key }) => key)).size).toBe(MAIL_TEMPLATES.length);
  });
});
