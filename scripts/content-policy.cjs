/** The pages' Content-Security-Policy: what they may load. Shared by the build and by the local server. */

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

const excelPolicy = policy(`'self' ${new URL(OFFICE_JS).origin}`);
const browserPolicy = policy("'self'");

module.exports = { OFFICE_JS, excelPolicy, browserPolicy };
