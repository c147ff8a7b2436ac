import { type ClaimedJob, JobRunner } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { FORGET_SECRETS, SEND_MAILS } from './job-kinds';
import { MailClaims } from './mail-claims';
import { SendRound } from './send-round';

/** How many domains are sent to at once: with two mails each, as many as there are connections. */
const DOMAINS_AT_ONCE = 5;

/** The outbox's work in the background. */
@Injectable()
export class SendingWork {
  constructor(runner: JobRunner, round: SendRound, claims: MailClaims) {
    runner.register({
      kind: SEND_MAILS,
      atOnce: DOMAINS_AT_ONCE,
      handle: async ([job]: readonly ClaimedJob[]) => again(await round.run(job!.key)),
    });
    runner.register({ kind: FORGET_SECRETS, atOnce: 1, handle: async () => again(await claims.forgetSecrets()) });
  }
}

function again(at: number | undefined): { again: number } | undefined {
  return at === undefined ? undefined : { again: at };
}
