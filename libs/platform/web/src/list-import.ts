import { computed, signal } from '@angular/core';
import { inWords, Trouble, type TroubleCode } from './trouble';

/** How a list is asked for: looked at only, or stored, without the lines that are not right if need be. */
export type ImportQuery = { readonly dryRun: 'true' } | { readonly skipFaulty: 'true' | 'false' };

/** The way of a list into the program: read, looked at line by line, and stored once somebody says so. */
export class ListImport<Listed, Answer extends { readonly issues: readonly unknown[] }> {
  private readonly held = signal<Listed | undefined>(undefined);
  private readonly looked = signal<Answer | undefined>(undefined);
  private readonly stored = signal<Answer | undefined>(undefined);
  private readonly doing = signal<'reading' | 'storing' | undefined>(undefined);
  private readonly said = signal('');

  readonly file = this.held.asReadonly();
  /** What would come of the file; undefined before it is read, and where it cannot be. */
  readonly preview = this.looked.asReadonly();
  /** What has come of it. */
  readonly done = this.stored.asReadonly();
  readonly trouble = this.said.asReadonly();
  readonly stage = computed(() => (this.done() ? 'done' : (this.doing() ?? (this.preview() ? 'looking' : 'choosing'))));

  /**
   * @param send asks the server
   * @param unreadable the code of its refusal of a file as a whole, whose own words are shown
   */
  constructor(
    private readonly send: (file: Listed, query: ImportQuery) => Promise<Answer>,
    private readonly unreadable: TroubleCode,
  ) {}

  async read(file: Listed): Promise<void> {
    this.again();
    this.held.set(file);
    this.doing.set('reading');
    this.looked.set(await this.ask(file, { dryRun: 'true' }));
    this.doing.set(undefined);
  }

  async store(): Promise<void> {
    const [file, preview] = [this.file(), this.preview()];
    if (!file || !preview || this.doing()) return;
    this.doing.set('storing');
    this.stored.set(await this.ask(file, { skipFaulty: preview.issues.length > 0 ? 'true' : 'false' }));
    this.doing.set(undefined);
  }

  /** Begins anew with another file. */
  again(): void {
    for (const held of [this.held, this.looked, this.stored]) held.set(undefined);
    this.said.set('');
  }

  private async ask(file: Listed, query: ImportQuery): Promise<Answer | undefined> {
    this.said.set('');
    try {
      return await this.send(file, query);
    } catch (error) {
      this.said.set(this.refusal(error));
      return undefined;
    }
  }

  /** Why the file as a whole cannot be read, in the server's words where it has any. */
  private refusal(error: unknown): string {
    const issue = error instanceof Trouble && error.code === this.unreadable && error.details.issues?.[0];
    return issue ? issue.message : inWords(error);
  }
}
