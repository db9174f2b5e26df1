/** What « import guide from "…/guide-utilisateur.md" » gives, for webpack (a loader) and for jest (a transformer): the file itself, never a copy. */
const { guideOf } = require("./guide-blocks.cjs");

const moduleOf = (markdown) => `module.exports = { __esModule: true, default: ${JSON.stringify(guideOf(markdown))} };`;

module.exports = moduleOf;
module.exports.process = (markdown) => ({ code: moduleOf(markdown) });
