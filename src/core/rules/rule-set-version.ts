/** Changes whenever the result of a control may change: written into the Bilan, so that a figure can be found again. */
export const RULE_SET_VERSION = "2026.2";
