import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../config/settings';
import { SETTINGS_TOKEN } from '../tokens';

/** Where people find Greenroom: the base of every link in a mail. */
@Injectable()
export class PublicAddress {
  private base: string;

  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {
    const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
    this.base = settings.PUBLIC_URL ?? `http://${host}:${settings.PORT}`;
  }

  /** What the server listens on, once it does; `PUBLIC_URL` wins. */
  listensOn(address: string): void {
    this.base = this.settings.PUBLIC_URL ?? new URL(address).origin;
  }

  /**
   * The address of a page. A token goes into the fragment, which a browser sends to nobody.
   * @param path from the root, `/console/welcome`
   */
  of(path: `/${string}`, fragment?: string): string {
    return fragment === undefined ? `${this.base}${path}` : `${this.base}${path}#${encodeURIComponent(fragment)}`;
  }
}
