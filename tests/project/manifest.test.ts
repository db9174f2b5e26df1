import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { manifestFor } from "../../scripts/manifest-address.cjs";

const ROOT = join(__dirname, "../..");
const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The official validator needs the network: what it would say is checked here, on a tree read by a strict parser. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (value) => {
    const current = stack[stack.length - 1];
    if (current) current.text += value.trim();
  });
  parser.on("closetag", () => void stack.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

const manifest = parse(text);
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const elements = all(manifest);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const one = (name: string): Element => named(name)[0] as Element;
const order = (element: Element): string[] => [...new Set(element.children.map(({ name }) => name))];

describe("the order that Office imposes", () => {
  it.each([
    [
      "OfficeApp",
      [
        "Id",
        "Version",
        "ProviderName",
        "DefaultLocale",
        "DisplayName",
        "Description",
        "IconUrl",
        "HighResolutionIconUrl",
        "SupportUrl",
        "Hosts",
        "Requirements",
        "DefaultSettings",
        "Permissions",
        "VersionOverrides",
      ],
    ],
    ["VersionOverrides", ["Hosts", "Resources"]],
    ["DesktopFormFactor", ["GetStarted", "ExtensionPoint"]],
    ["Group", ["Label", "Icon", "Control"]],
    ["Control", ["Label", "Supertip", "Icon", "Action"]],
    ["Action", ["TaskpaneId", "SourceLocation"]],
    ["Resources", ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]],
  ])("%s", (name, children) => {
    for (const element of named(name)) expect(order(element)).toEqual(children);
  });
});

it("says what it is", () => {
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(one("VersionOverrides").attributes["xsi:type"]).toBe("VersionOverridesV1_0");
  expect(one("Permissions").text).toBe("ReadWriteDocument");
  const [set] = named("Set");
  expect(set?.attributes).toEqual({ Name: "ExcelApi", MinVersion: "1.9" });
  expect(one("DisplayName").attributes["DefaultValue"]).not.toMatch(/excel|complément|add-in/i);
});

describe("resources", () => {
  const resources = all(one("Resources")).filter(({ attributes }) => attributes["id"] !== undefined);
  const ids = resources.map(({ attributes }) => attributes["id"] as string);
  const used = elements.flatMap(({ attributes }) => (attributes["resid"] === undefined ? [] : [attributes["resid"]]));

  it("are all defined once, all used, and named in at most 32 characters", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("%s hold at most %i characters, in French and in English", (name, most) => {
    const strings = named(name)[0]?.children ?? [];
    expect(strings.length).toBeGreaterThan(0);
    for (const { attributes, children } of strings) {
      expect(children.map(({ name: child, attributes: override }) => [child, override["Locale"]])).toEqual([
        ["bt:Override", "en-US"],
      ]);
      for (const value of [attributes["DefaultValue"], children[0]?.attributes["Value"]]) {
        expect(value).toBeTruthy();
        expect((value as string).length).toBeLessThanOrEqual(most);
      }
    }
  });

  it("speak French by default, English for the others", () => {
    expect(one("DefaultLocale").text).toBe("fr-FR");
    for (const name of ["DisplayName", "Description"])
      expect(one(name).children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
    expect((one("Description").attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(250);
  });
});

describe("addresses", () => {
  const addresses = elements
    .flatMap(({ attributes }) => Object.values(attributes))
    .filter((value) => /^[a-z]+:\/\//.test(value) && !/schemas\.microsoft\.com|www\.w3\.org/.test(value));

  it("are all https", () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/^https:\/\//);
  });

  it("of pictures name files that exist, of exactly the size they are declared for", () => {
    const byId = new Map(all(one("Resources")).map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]));
    const icons = named("bt:Image").filter(({ attributes }) => attributes["resid"] !== undefined);
    const declared = icons.map(
      ({ attributes }) => [byId.get(attributes["resid"] as string) ?? "", Number(attributes["size"])] as const,
    );
    const store = [
      [one("IconUrl").attributes["DefaultValue"] ?? "", 32],
      [one("HighResolutionIconUrl").attributes["DefaultValue"] ?? "", 64],
    ] as const;
    expect(declared).toHaveLength(12);
    for (const [address, size] of [...declared, ...store]) {
      const { width, height } = PNG.sync.read(readFileSync(join(ROOT, new URL(address).pathname)));
      expect([address, width, height]).toEqual([address, size, size]);
    }
  });

  it.each([16, 32, 64, 80, 128])("and the icon of %i pixels is there", (size) => {
    const { width, height } = PNG.sync.read(readFileSync(join(ROOT, `assets/icon-${size}.png`)));
    expect([width, height]).toEqual([size, size]);
  });

  it("of the ribbon's buttons lead to one pane, and tell it what to do by itself", () => {
    const urls = new Map(all(one("Resources")).map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]));
    const targets = named("Action").map(({ children: [pane, source] }) => {
      const { pathname, search } = new URL(urls.get(source?.attributes["resid"]) ?? "");
      return `${pane?.text} ${pathname}${search}`;
    });
    expect(targets).toEqual([
      "Plie.Pane /taskpane.html?action=controler",
      "Plie.Pane /taskpane.html?action=bilan",
      "Plie.Pane /taskpane.html",
    ]);
  });

  it("become those of the server that the build is made for", () => {
    const written = manifestFor("https://plie.exemple.fr/bilan", text);
    expect(written).not.toMatch(/localhost/);
    expect(parse(written).name).toBe("OfficeApp");
    expect(manifestFor(undefined, text)).toBe(text);
    for (const refused of ["http://plie.exemple.fr/", "plie.exemple.fr", "https://x.fr/?a=1", "https://moi@x.fr/"])
      expect(() => manifestFor(refused, text)).toThrow(/URL_PROD/);
  });
});
