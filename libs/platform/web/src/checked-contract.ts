import * as z from 'zod';

// zod would try whether it may compile code at run time; the page's policy says no, and the browser would report the try.
// It has to be said before the first schema is made, so the contract is loaded only then.
z.config({ jitless: true });

export const contract = () => import('@greenroom/contract');
