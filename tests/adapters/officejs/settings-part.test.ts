import fc from "fast-check";
import { readSettingsXml, SETTINGS_NAMESPACE, writeSettingsXml } from "../../../src/adapters/officejs/settings-part";

const json = fc.oneof(
  fc.json(),
  fc.string({ unit: "grapheme" }).map((text) => JSON.stringify(text)),
);

describe("settings part", () => {
  it("gives back every key and every JSON text as it was", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme-ascii" }), json), (settings) => {
        const map = new Map(Object.entries(settings));
        expect(readSettingsXml(writeSettingsXml(map))).toEqual(map);
      }),
    );
  });

  it("keeps line breaks and markup characters in keys and texts", () => {
    const map = new Map([['clé "à" <problème> &amp;\n', '{"a":"x < y && \\"z\\"]]>"}\r\n\t']]);
    expect(readSettingsXml(writeSettingsXml(map))).toEqual(map);
  });

  it("reads a part that another XML writer has reshaped", () => {
    const xml = `\uFEFF<r:reglages xmlns:r='${SETTINGS_NAMESPACE}'>\n <r:reglage cle='a'><![CDATA[[1,2]]]></r:reglage>\n <autre cle="b">3</autre></r:reglages>`;
    expect([...readSettingsXml(xml)]).toEqual([["a", "[1,2]"]]);
  });

  it("takes a damaged or foreign part for no settings", () => {
    expect(readSettingsXml("<reglages").size).toBe(0);
    expect(readSettingsXml("").size).toBe(0);
    expect(readSettingsXml('<reglages xmlns="urn:autre"><reglage cle="a">1</reglage></reglages>').size).toBe(0);
  });
});
