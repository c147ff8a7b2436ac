import { tidy } from '@greenroom/kernel';
import * as z from 'zod';

/** Shapes that several contexts use. Requests are strict; responses strip what is not declared. */
export const idShape = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .describe('UUIDv7 in lower case');

/** An instant as the edges write it: ISO 8601 in UTC with milliseconds. */
export const instantShape = z.iso.datetime().describe('ISO 8601 in UTC');

/**
 * An instant that somebody gives. A year that nobody can mean is a slip of the hand, and would stay at the top of every
 * list for ever. Kept apart from what is answered, so that what was taken before can still be read.
 */
export const givenInstantShape = instantShape
  .refine((instant) => instant >= '2000' && instant < '2100', { message: 'has to be in the years 2000 to 2099' })
  .describe('ISO 8601 in UTC, in the years 2000 to 2099');

/** Text of a single line: line ends, control and direction characters become spaces, or go. */
export const lineShape = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => tidy(text) ?? '');

/** A day in London. */
export const dayShape = z.iso.date().describe('Day in London, as `2026-03-14`');

/** A member of staff as others see them. */
export const staffShape = z.object({ id: z.string(), name: z.string() });

/** Where a person's photo is; null where there is none. */
export const photoShape = z.string().nullable().describe('Address of the photo; changes with it');

/** A body that is a file and not JSON. */
export const bytesShape: z.ZodType<Uint8Array, Uint8Array> = z.instanceof(Uint8Array);

/** What a change is checked against: it must be made to the version that its maker saw. */
export const versionShape = z.number().int().min(0);

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(200).optional().describe('`next` of the page before'),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}
