import { config } from "zod";

/**
 * The pane's content policy forbids eval, and zod would otherwise compile its object schemas with it. To be set before any schema is
 * made: every schema of this folder imports zod from here, as a namespace, so that what is not used of it is left out of the bundle.
 */
config({ jitless: true });

export * from "zod";
