import { signal } from '@angular/core';
import { inWords, Trouble, type TroubleCode } from '@greenroom/platform/web';

/** The office's words for some troubles, said to the person themselves. */
const WORDS: Partial<Record<TroubleCode, string>> = {
  'person.clash': 'Your profile was changed meanwhile, by you elsewhere or by the office. Save again to put yours in.',
  'person.photo-refused': 'That file cannot be used as a photo. Choose a JPEG, PNG or WebP picture.',
  'request.unsupported': 'That file is not a picture that we can use. Choose a JPEG, PNG or WebP.',
  'request.too-large': 'That picture is too large. Choose a smaller one.',
  'consent.needed': 'We may keep this only if you agree to it: see “What I agree to”.',
  'consent.outdated': 'The wording has changed meanwhile. Read it again before you agree.',
};

/** A deed of a part of the page: whether it is under way, what went wrong, and what is said when it is done. */
export class OneDeed {
  readonly isUnderWay = signal(false);
  readonly trouble = signal('');
  readonly said = signal('');

  /** Says what is wrong before anything is sent. */
  refuse(trouble: string): void {
    this.said.set('');
    this.trouble.set(trouble);
  }

  /** Does it, unless another one is under way. Resolves with whether it is done. */
  async run(deed: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.isUnderWay()) return false;
    this.isUnderWay.set(true);
    this.trouble.set('');
    this.said.set('');
    try {
      await deed();
      this.said.set(said);
      return true;
    } catch (error) {
      this.trouble.set(troubleInWords(error));
      return false;
    } finally {
      this.isUnderWay.set(false);
    }
  }
}

function troubleInWords(error: unknown): string {
  if (!(error instanceof Trouble)) return inWords(error);
  const [issue] = error.code === 'request.invalid' ? (error.details.issues ?? []) : [];
  if (issue) {
    const field = issue.path.replace(/^body\./, '').split('.')[0]!;
    return `Your ${FIELDS[field] ?? field} ${issue.message}.`;
  }
  return WORDS[error.code] ?? inWords(error);
}

const FIELDS: Readonly<Record<string, string>> = {
  expertise: 'subjects',
  livedExperience: 'experience',
  formats: 'kinds of media',
  text: 'text',
};
