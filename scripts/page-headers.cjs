/**
 * The headers that a server of the pane sends with a file of dist/: scripts/serve.mjs sends them here, docs/guide-utilisateur.md asks an
 * administrator for the same. The pages carry their own Content-Security-Policy; frame-ancestors can only be a header.
 */

/** Who may show the pane in a frame: Excel on the web, wherever it is opened from. Microsoft publishes no list: this one was gathered, and sovereign clouds have other hosts. */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://*.cloud.microsoft",
  "https://onedrive.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
];

const ALWAYS = {
  "Content-Security-Policy": `frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** "taskpane.1a2b3c4d.js": its content never changes under that name. */
const HASHED = /\.[0-9a-f]{8}\.js(\.map|\.LICENSE\.txt)?$/;

/** For a file that is sent, by its name. A page is asked for again each time: it names the hashed files of the last update. */
function headersFor(file) {
  return { ...ALWAYS, "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache" };
}

/** For a refusal: never kept, what is not there may come with the next update. */
const REFUSAL_HEADERS = { ...ALWAYS, "Cache-Control": "no-store" };

module.exports = { headersFor, REFUSAL_HEADERS };
