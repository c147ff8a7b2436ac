/** What one word of a phrase is matched by, as one number: even ones are stems, odd ones exact words. */
export const stemSymbol = (stem: number): number => stem * 2;
export const wordSymbol = (word: number): number => word * 2 + 1;
