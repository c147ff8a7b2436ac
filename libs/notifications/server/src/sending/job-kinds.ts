/** A job a mail domain, keyed by its name. */
export const SEND_MAILS = 'notifications.send-mails';
/** One job for all, due when the first secret expires. */
export const FORGET_SECRETS = 'notifications.forget-secrets';
