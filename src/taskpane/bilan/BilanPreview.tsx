import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { buildBilan } from "../../core/bilan/build-bilan";
import type { BilanBlock } from "../../core/bilan/model";
import { typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useSliced } from "../components/use-sliced";
import { useLayout } from "../styles/layout";
import { PreviewTable } from "./PreviewTable";

/** The Bilan as it will be written, section by section; the first one, the essential, is open. */
export function BilanPreview({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const bilan = useSliced(useCallback(() => buildBilan(report, report), [report]));
  if (!bilan) return <p className={layout.soft}>Calcul des chiffres…</p>;
  const [first, ...others] = bilan.sections;
  return (
    <section className={layout.stack} aria-labelledby="apercu">
      <div>
        <h2 id="apercu" className={layout.section}>
          {bilan.title}
        </h2>
        <p className={layout.small}>{bilan.subtitle}</p>
      </div>
      {first ? first.blocks.map((block, index) => <Block key={index} block={block} />) : null}
      <div>
        {others.map((section) => (
          <Disclosure key={section.id} level={3} label={typography(section.title)}>
            {() => section.blocks.map((block, index) => <Block key={index} block={block} />)}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function Block({ block }: { readonly block: BilanBlock }): ReactElement {
  const layout = useLayout();
  if (block.kind === "table") return <PreviewTable table={block} />;
  const text = typography(block.text);
  if (block.tone === "heading") return <h4 className={layout.section}>{text}</h4>;
  return <p className={block.tone === "note" ? layout.small : layout.text}>{text}</p>;
}
