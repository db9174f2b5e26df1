import { config } from "zod/mini";

/**
 * zod for the small forms that are read as soon as a workbook is opened, as functions, so that the page only fetches what is used; the
 * checks are the same. For what loads later, `zod.ts` beside this file.
 */
config({ jitless: true });

export * from "zod/mini";
