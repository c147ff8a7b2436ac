import type { AnswerOf, InputOf } from '@greenroom/platform/web';

/** What somebody is asked, as they see it. */
export type Asked = AnswerOf<'viewOffer'>;
/** What they say to it. */
export type Given = InputOf<'answerMyOffer'>['body'];

/** Sends an answer; resolves once whoever shows the offer has the new state. */
export type SendAnswer = (given: Given) => Promise<void>;
