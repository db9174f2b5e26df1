import type { ReactElement } from "react";
import type { BilanBlock, BilanSection, WorkbookBilan } from "../../core/bilan/model";
import { sectionTexts } from "../../core/bilan/sections/glossary";
import { termsIn } from "../../core/domain/terms";
import { typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { Explanations } from "../components/Explanations";
import { useLayout } from "../styles/layout";
import { PreviewChart } from "./PreviewChart";
import { PreviewTable } from "./PreviewTable";

/** The Bilan as it will be written, section by section; the first one, the essential, is open. */
export function BilanPreview({ bilan }: { readonly bilan: WorkbookBilan }): ReactElement {
  const layout = useLayout();
  const [first, ...others] = bilan.sections;
  const charts = bilan.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "table" && block.chart);
  return (
    <section className={layout.stack} aria-labelledby="apercu">
      <div>
        <h2 id="apercu" className={layout.section}>
          {bilan.title}
        </h2>
        <p className={layout.small}>{bilan.subtitle}</p>
      </div>
      {first ? <SectionBlocks section={first} /> : null}
      {charts.map((block, index) => (
        <Chart key={index} block={block} />
      ))}
      <div>
        {others.map((section) => (
          <Disclosure key={section.id} level={3} label={typography(section.title)}>
            {() => <SectionBlocks section={section} />}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

/** Charts stand together below the essential: that is where a person judges a year. */
function Chart({ block }: { readonly block: BilanBlock }): ReactElement | null {
  const layout = useLayout();
  if (block.kind !== "table" || !block.chart) return null;
  return (
    <div className={layout.card}>
      <PreviewChart table={block} chart={block.chart} />
    </div>
  );
}

/** What is in a section, and what its acronyms and codes mean. */
function SectionBlocks({ section }: { readonly section: BilanSection }): ReactElement {
  return (
    <>
      {section.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {section.id === "glossaire" ? null : <Explanations terms={termsIn(sectionTexts(section))} />}
    </>
  );
}

function Block({ block }: { readonly block: BilanBlock }): ReactElement {
  const layout = useLayout();
  if (block.kind === "table") return <PreviewTable table={block} />;
  const text = typography(block.text);
  if (block.tone === "heading") return <h4 className={layout.section}>{text}</h4>;
  return <p className={block.tone === "note" ? layout.small : layout.text}>{text}</p>;
}
