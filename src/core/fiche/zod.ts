import * as z from "zod";

/**
 * The pane's content policy forbids eval, and zod would otherwise compile its object schemas with it. To be set before any schema is
 * made: every schema of this folder imports zod from here.
 */
z.config({ jitless: true });

export { z };
