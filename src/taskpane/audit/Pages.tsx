import { useState, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import { ShowMore } from "../components/ShowMore";
import { useLayout } from "../styles/layout";

/** Lines of a list shown at first, and added by each « Afficher la suite ». */
const PAGE = 20;

interface PagesProps<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => string;
}

/** A list of lines, a page at a time: only what is shown is put into words. */
export function Pages<Item>({ items, draw }: PagesProps<Item>): ReactElement | null {
  const layout = useLayout();
  const [shown, setShown] = useState(PAGE);
  if (items.length === 0) return null;
  return (
    <>
      <ul className={layout.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{typography(draw(item))}</li>
        ))}
      </ul>
      <ShowMore small left={items.length - shown} onShow={() => setShown(shown + PAGE)} />
    </>
  );
}
