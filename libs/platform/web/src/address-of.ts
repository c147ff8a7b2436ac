/** What a call carries besides its name. */
export interface CallInput {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

/** `/api/stories/{id}` with its parameters put in, and a query of what was given; the rest is left out. */
export function addressOf(path: string, { params = {}, query = {} }: CallInput): string {
  const given = new Map(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = given.get(name);
    if (value === undefined || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const suffix = search.toString();
  return suffix ? `${filled}?${suffix}` : filled;
}
