import packageJson from "../../../package.json";

/** Of the program, as its release bears it; what may change the result of a control is RULE_SET_VERSION. */
export const PROGRAM_VERSION = packageJson.version;
