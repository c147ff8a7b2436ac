import { judgePassword, readEmail, type Role } from '@greenroom/identity/domain';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../accounts/passwords';
import { StaffBook } from '../accounts/staff-book';
import { type Session, SessionBook } from '../sessions/session-book';

const SENTENCES = {
  'password.too-short': 'must have at least 8 characters; 15 are better',
  'password.too-long': 'must have at most 256 characters',
  'password.guessable': 'is too easy to guess',
} as const;

/** Whoever is alone in the office does all of its daily work, until others are invited. */
const FIRST: readonly Role[] = ['admin', 'desk'];

/** Makes the first administrator of an empty network and signs them in. */
@Injectable()
export class MakeFirstAdministrator {
  constructor(
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
  ) {}

  /** @throws Refused `setup.done` when there is somebody already; `request.invalid` with what is wrong */
  async run(name: string, email: string, password: string): Promise<{ token: string; session: Session }> {
    if (!(await this.staff.isEmpty())) throw new Refused('setup.done');
    const address = readEmail(email);
    if (!address) throw new Refused('request.invalid', [{ path: 'body.email', message: 'is not an e-mail address' }]);
    const verdict = judgePassword(password, [name, address, 'Greenroom']);
    if (!verdict.ok) {
      throw new Refused('request.invalid', [{ path: 'body.password', message: SENTENCES[verdict.refusal.code] }]);
    }
    const first = await this.staff.addFirst({
      name,
      email: address,
      passwordHash: await hashPassword(password),
      roles: FIRST,
    });
    if (!first) throw new Refused('setup.done');
    return this.sessions.begin(first);
  }
}
