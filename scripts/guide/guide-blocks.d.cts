/** The guide as data; its shape is in src/taskpane/help/guide.ts. */
export function guideOf(markdown: string): unknown;
