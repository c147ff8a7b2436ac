export {
  type At,
  type Channel,
  CHANNELS,
  type Contact,
  type ContactId,
  type DoNotContact,
  isSamePost,
  moved,
  type Place,
  type Post,
  POST_ROLES,
  type PostRole,
  postsNow,
  type Reach,
} from './book/contact';
export { type Likeness, likenessOf, mayBeOneName, namedLike, namedSo, nameKey } from './book/likeness';
export { merged, otherwise, withoutTwice } from './book/merge';
export { MEDIA, type Medium, type Outlet, type OutletId, type Programme, type ProgrammeId } from './book/outlet';
export { phoneInWords, readPhone } from './book/phone';
export { COLUMN_WORDS, inOurWords } from './importing/list-words';
export { type ContactIssue, type ListedContact, readContact, type ReadContact } from './importing/read-contact';
