const KEY = 'greenroom.offer';

/**
 * The token of the link stays with this tab alone: not in its address or its history, where others would read it, and
 * yet a phone that let go of the page, or a reload, comes back to the offer.
 */
export function keptToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // A browser that keeps nothing asks for the link again.
  }
}
