export { openBrowser } from './browser';
export { becomeFirstAdministrator } from './first-administrator';
export { FixedClock } from './fixed-clock';
export { MailSink, type ReceivedMail, type SinkAnswer } from './mail-sink';
export { createDatabase, type PostgresServer, startPostgres } from './postgres';
export { MovingClock } from './moving-clock';
export { Press, type PressItem, rssOf } from './press';
export { runCommand, type ServerProcess, startProcess } from './server-process';
export { yardsticks } from './yardsticks';
