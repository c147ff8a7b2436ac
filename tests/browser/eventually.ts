const AGAIN = 50;

/** Tries a check until it holds, since a page shows what was done to it a moment later; throws what it threw last. */
export async function eventually(check: () => Promise<void>, within = 20_000): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}
