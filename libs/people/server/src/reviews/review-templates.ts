import { mailTemplate, type MailTemplate } from '@greenroom/notifications/domain';

export const REVIEW_APPROVED_MAIL = mailTemplate({
  key: 'people-review-approved',
  title: 'Profile changed',
  to: 'spokesperson',
  sent: 'When a change that somebody proposed to their profile has been taken over.',
  placeholders: ['page'],
  needs: { subject: {}, text: {} },
  ours: {
    subject: 'Your profile has been changed',
    text: 'Dear {{name}},\n\nThe change that you proposed to your profile has been taken over.\n\n{{page}}\n\n{{network}}',
  },
});

export const REVIEW_DECLINED_MAIL = mailTemplate({
  key: 'people-review-declined',
  title: 'Profile not changed',
  to: 'spokesperson',
  sent: 'When it has not been taken over. The reason is on their page, and never in the mail.',
  placeholders: ['page'],
  needs: { subject: {}, text: { page: 'the reason is there' } },
  ours: {
    subject: 'About your profile',
    text: 'Dear {{name}},\n\nThe change that you proposed to your profile has not been taken over. The reason is on your page, and you can propose another one.\n\n{{page}}\n\n{{network}}',
  },
});

/** The mails of the directory whose words an office may choose. What guards an account stays in code. */
export const REVIEW_TEMPLATES: readonly MailTemplate[] = [REVIEW_APPROVED_MAIL, REVIEW_DECLINED_MAIL];
