import { headersFor, REFUSAL_HEADERS } from "../../scripts/page-headers.cjs";

describe("the headers of the pane's server", () => {
  it("ask for each page and each file without a hash anew, and keep a hashed file for good", () => {
    for (const file of [
      "navigateur.html",
      "taskpane.html",
      "aide.html",
      "manifest.xml",
      "assets/icon-32.png",
      "taskpane.js",
    ])
      expect([file, headersFor(file)["Cache-Control"]]).toEqual([file, "no-cache"]);
    for (const file of ["taskpane.0a1b2c3d.js", "123.0a1b2c3d.js", "taskpane.0a1b2c3d.js.map"])
      expect([file, headersFor(file)["Cache-Control"]]).toEqual([file, "public, max-age=31536000, immutable"]);
  });

  it("never let a refusal be kept: the file may come with the next update", () => {
    expect(REFUSAL_HEADERS["Cache-Control"]).toBe("no-store");
  });

  it("let Excel on the web show the pane, wherever the workbook is opened from, and nobody else", () => {
    const policy = headersFor("taskpane.html")["Content-Security-Policy"] ?? "";
    for (const host of [
      "*.officeapps.live.com",
      "*.sharepoint.com",
      "onedrive.live.com",
      "teams.microsoft.com",
      "*.office.com",
    ])
      expect(policy.split(" ")).toContain(`https://${host}`);
    expect(policy).toMatch(/^frame-ancestors 'self' /);
    expect(policy).not.toMatch(/ (\*|https:|http:[^ ]*)( |$)/);
  });
});
