/** Where this page is to load Microsoft's library from, as webpack.config.js wrote it in the page that the manifest names; null in the page for browsers. */
export function officeLibrary(): string | null {
  return document.documentElement.dataset["officeJs"] || null;
}

/** Whether this is the page that the manifest names: it never becomes the browser mode, even where Excel's library cannot be had. */
export function isExcelPage(): boolean {
  return officeLibrary() !== null;
}
