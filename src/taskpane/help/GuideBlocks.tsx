import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import type { Block, Target, Words } from "./guide";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  /** A row of a table, its cells below one another: a pane is too narrow for columns. */
  row: { margin: 0, paddingTop: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface GuideBlocksProps {
  readonly blocks: readonly Block[];
  readonly onFollow: (target: Target) => void;
}

/** A part of the guide, drawn. */
export function GuideBlocks({ blocks, onFollow }: GuideBlocksProps): ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        <GuideBlock key={index} block={block} onFollow={onFollow} />
      ))}
    </>
  );
}

function GuideBlock({ block, onFollow }: { readonly block: Block } & Pick<GuideBlocksProps, "onFollow">): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const drawn = (words: Words): ReactNode => <Line words={words} onFollow={onFollow} />;
  switch (block.kind) {
    case "paragraph":
      return <p className={layout.text}>{drawn(block.text)}</p>;
    case "quote":
      return (
        <blockquote className={styles.quote}>
          <GuideBlocks blocks={block.blocks} onFollow={onFollow} />
        </blockquote>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={layout.list}>
          {block.items.map((item, index) => (
            <li key={index}>{drawn(item)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <ul className={layout.plainList}>
          {block.rows.map(([first = [], ...others], index) => (
            <li key={index} className={styles.row}>
              {first.length === 0 ? null : <strong>{drawn(first)}</strong>}
              {others.map((cell, column) =>
                cell.length === 0 ? null : (
                  <p key={column} className={layout.text}>
                    <span className={layout.soft}>
                      {drawn(block.head[column + 1] ?? [])}
                      {typography(" : ")}
                    </span>
                    {drawn(cell)}
                  </p>
                ),
              )}
            </li>
          ))}
        </ul>
      );
  }
}

function Line({ words, onFollow }: { readonly words: Words } & Pick<GuideBlocksProps, "onFollow">): ReactElement {
  const styles = useStyles();
  return (
    <>
      {words.map((word, index) => {
        if (typeof word === "string") return typography(word);
        if (word.kind === "code")
          return (
            <code key={index} className={styles.code}>
              {word.text}
            </code>
          );
        const inner = <Line words={word.text} onFollow={onFollow} />;
        if (word.kind === "strong") return <strong key={index}>{inner}</strong>;
        return (
          <Link key={index} as="button" inline onClick={() => onFollow(word.to)}>
            {inner}
          </Link>
        );
      })}
    </>
  );
}
