import { Injectable } from '@nestjs/common';
import type { Actor, Actors } from './actors';

/** While there is no sign-in: whoever is at this machine is one and the same. */
const LOCAL: Actor = { id: 'local', name: 'This machine' };

@Injectable()
export class LocalActors implements Actors {
  currentActor(): Actor {
    return LOCAL;
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return new Map(ids.includes(LOCAL.id) ? [[LOCAL.id, LOCAL]] : []);
  }
}
