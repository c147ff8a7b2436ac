/** A job a mail domain, keyed by its name. */
export const SEND_MAILS = 'notifications.send-mails';
/** One job for all, due when the first secret expires. */
export const FORGET_SECRETS = 'notifications.forget-secrets';
/** A job a mail, keyed by its id: the file that it was written down in goes. */
export const FORGET_FILE = 'notifications.forget-file';
