export { type AnswerOf, ApiClient, type InputOf, lastAnswer, type Operation } from './api-client';
export { EVENTS_ADDRESS, LiveEvents, type LiveKind, type LiveState } from './live-events';
export { ageInWords, londonClock, londonDay, londonStamp, londonTime, relativeInWords } from './london-time';
export { Present } from './present';
export { ownAddress, SessionStore, staffOnly } from './session';
export { type Shortcut, type ShortcutGroup, Shortcuts } from './shortcuts';
export { type Theme, ThemeSwitch } from './theme';
export { TimePipe, type TimeStyle } from './time.pipe';
export { inWords, Trouble, type TroubleCode } from './trouble';
