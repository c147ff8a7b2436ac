export { readEmail } from '@greenroom/kernel';
