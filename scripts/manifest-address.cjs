/** The address manifest.xml is written for: the development server. */
const DEV_ADDRESS = "https://localhost:3000/";

/**
 * The manifest for the server the pane is installed on.
 * @param {string | undefined} address https address of the folder that holds dist/ (environment variable URL_PROD);
 *   without it the manifest is left as it is.
 * @param {string} manifest text of manifest.xml
 * @returns {string} the same text with every address of the development server replaced
 * @throws {Error} when the address is not one that Excel would accept
 */
function manifestFor(address, manifest) {
  if (!address) return manifest;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username) {
    throw new Error(
      `URL_PROD must be a plain https address, such as https://plie.example.fr/bilan/ (got "${address}")`,
    );
  }
  const folder = url.href.endsWith("/") ? url.href : `${url.href}/`;
  return manifest.replaceAll(DEV_ADDRESS, escapeXml(folder));
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("'", "&apos;");

module.exports = { DEV_ADDRESS, manifestFor };
