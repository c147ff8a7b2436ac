export { mailTo, postOffice, type PostOffice, type PostOfficeOptions, TEST_KEYS } from './post-office';
