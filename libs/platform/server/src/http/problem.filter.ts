import { type Problem, type ProblemCode, PROBLEMS } from '@greenroom/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { correlation, type Logger } from '../logging/logger';
import { LOGGER } from '../tokens';
import { type Issue, type RefusalDetails, Refused } from './refused';

/** SQLite's and PostgreSQL's ways of saying that they have too much to do or are just being restarted. */
const BUSY = /SQLITE_BUSY|ECONNREFUSED|ECONNRESET|57P0[123]|53300|Connection terminated|timeout exceeded when trying/;

/** After how many seconds it is worth trying again, at the latest. */
const WAIT: Partial<Record<ProblemCode, number>> = {
  'service.busy': 2,
  'sign-in.too-many': 900,
  'offer.too-many': 900,
};

/** Turns whatever was thrown into `application/problem+json`, without a stack or a text that is not ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { code, issues, details } = asProblem(thrown);
    if (code === 'service.fault') this.logger.error({ err: thrown }, 'request failed');
    else if (code === 'service.busy') this.logger.warn({ err: thrown }, 'database busy');
    else this.logger.info({ code, paths: issues.map(({ path }) => path) }, 'request refused');
    if (response.headersSent) {
      response.end();
      return;
    }
    const { status, title } = PROBLEMS[code];
    const problem: Problem = {
      type: 'about:blank',
      title,
      status,
      code,
      ...(issues.length > 0 && { issues: [...issues] }),
      ...details,
      correlationId: correlation.getStore()?.id ?? '',
    };
    const wait = WAIT[code];
    if (wait) response.setHeader('Retry-After', String(wait));
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function asProblem(thrown: unknown): { code: ProblemCode; issues: readonly Issue[]; details?: RefusalDetails } {
  if (thrown instanceof Refused) return thrown;
  if (thrown instanceof HttpException) return { code: codeOfStatus(thrown.getStatus()), issues: [] };
  if (isBodyParserError(thrown)) return { code: codeOfStatus(thrown.status), issues: [] };
  const text = thrown instanceof Error ? `${thrown.message} ${'code' in thrown ? String(thrown.code) : ''}` : '';
  return { code: BUSY.test(text) ? 'service.busy' : 'service.fault', issues: [] };
}

/** Express's body parser throws plain errors with a status and a type. */
function isBodyParserError(thrown: unknown): thrown is Error & { status: number; type: string } {
  return thrown instanceof Error && 'status' in thrown && 'type' in thrown && typeof thrown.status === 'number';
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 404) return 'request.not-found';
  if (status === 403 || status === 401) return 'request.forbidden';
  if (status === 413) return 'request.too-large';
  if (status === 415) return 'request.unsupported';
  return status < 500 ? 'request.invalid' : 'service.fault';
}
