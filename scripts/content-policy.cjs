/** The pages' Content-Security-Policy: what they may load. */

/** The only address Microsoft allows Office.js to be loaded from. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");

/** Of the page in one file: its own scripts by their hashes, and no request at all. */
const singleFilePolicy = (hashes) =>
  [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const excelPolicy = policy(`'self' ${new URL(OFFICE_JS).origin}`);
const browserPolicy = policy("'self'");

module.exports = { OFFICE_JS, excelPolicy, browserPolicy, singleFilePolicy };
