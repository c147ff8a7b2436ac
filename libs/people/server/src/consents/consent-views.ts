import type { Answer, catalogue } from '@greenroom/contract';
import { CONSENT_PARTS, lastWord } from '@greenroom/people/domain';
import type { ConsentBook, KnownConsent } from './consent-book';

/** What somebody has agreed to and ever said, as they see it themselves. */
export function ownConsents(
  book: ConsentBook,
  events: readonly KnownConsent[],
): Answer<typeof catalogue.readMyConsents> {
  return {
    consents: CONSENT_PARTS.map(({ purpose, field }) => {
      const last = lastWord(events, purpose, field) as KnownConsent | undefined;
      const inForce = book.wordingOf(purpose);
      return {
        ...{ purpose, field, isGiven: last?.isGiven ?? false, title: inForce.title },
        at: last ? new Date(last.at).toISOString() : null,
        ...{ how: last?.how ?? null, on: last?.on ?? null, by: last?.by ?? null },
        wording: last?.isGiven ? last.wording : inForce.text,
        version: inForce.version,
      };
    }),
    history: historyOf(events),
  };
}

/** The same for staff, who are asked to account for each yes; a no that followed none is not there to be seen. */
export function agreedConsents(
  book: ConsentBook,
  events: readonly KnownConsent[],
): Answer<typeof catalogue.readConsents> {
  const parts = CONSENT_PARTS.map((part) => ({
    ...part,
    last: lastWord(events, part.purpose, part.field) as KnownConsent | undefined,
  }));
  return {
    agreed: parts.flatMap(({ purpose, field, last }) =>
      last?.isGiven
        ? {
            ...{ purpose, field, title: book.wordingOf(purpose).title, wording: last.wording },
            ...{ version: last.version, at: new Date(last.at).toISOString(), how: last.how, on: last.on, by: last.by },
          }
        : [],
    ),
    askable: parts
      .filter(({ last }) => !last?.isGiven)
      .map(({ purpose, field }) => {
        const { title, text, version } = book.wordingOf(purpose);
        return { purpose, field, title, wording: text, version };
      }),
    history: historyOf(events),
  };
}

function historyOf(events: readonly KnownConsent[]): Answer<typeof catalogue.readConsents>['history'] {
  return events
    .map(({ purpose, field, isGiven, at, version, how, on, by, wording }) => ({
      ...{ purpose, field, isGiven, version, how, on, by, wording },
      at: new Date(at).toISOString(),
    }))
    .reverse();
}
