import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useLayout } from "../styles/layout";
import type { Passage } from "./find-passages";
import { GUIDE, HOW_TO, type Chapter, type Part, type Target } from "./guide";
import { GuideBlocks } from "./GuideBlocks";
import { elementId, type HelpPlace } from "./use-place";

interface GuideProps {
  readonly place: HelpPlace;
  readonly onFollow: (target: Target) => void;
}

/** The guide of the user: the short answers first, then each chapter. */
export function GuideChapters(props: GuideProps): ReactElement {
  const layout = useLayout();
  const howTo = GUIDE.chapters.find(({ id }) => id === HOW_TO);
  return (
    <>
      {howTo ? (
        <section className={layout.tight}>
          <h2 id={elementId(HOW_TO)} tabIndex={-1} className={layout.section}>
            {howTo.title}
          </h2>
          <div>
            {howTo.parts.map((part) => (
              <Folded key={part.id} id={part.id ?? ""} label={part.title ?? ""} {...props}>
                <PartText part={part} onFollow={props.onFollow} />
              </Folded>
            ))}
          </div>
        </section>
      ) : null}
      <section className={layout.tight}>
        <h2 className={layout.section}>Le guide</h2>
        <GuideBlocks blocks={GUIDE.introduction} onFollow={props.onFollow} />
        <div>
          {GUIDE.chapters
            .filter((chapter) => chapter !== howTo)
            .map((chapter) => (
              <Folded key={chapter.id} id={chapter.id} label={chapter.title} {...props}>
                <ChapterText chapter={chapter} onFollow={props.onFollow} />
              </Folded>
            ))}
        </div>
      </section>
    </>
  );
}

/** What a search finds of the guide, each with the sentence that holds the words. */
export function FoundPassages({
  passages,
  place,
  onFollow,
}: GuideProps & { readonly passages: readonly Passage[] }): ReactElement {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.section}>Dans le guide</h2>
      <div>
        {passages.map(({ chapter, part, title, sentence }) => {
          const id = `trouve-${part.id ?? chapter.id}`;
          const label = (
            <>
              <strong>{typography(title)}</strong>
              <br />
              <span className={layout.small}>{typography(sentence)}</span>
            </>
          );
          return (
            <Folded key={id} id={id} label={label} place={place}>
              <div className={layout.stack}>
                <GuideBlocks blocks={part.blocks} onFollow={onFollow} />
              </div>
            </Folded>
          );
        })}
      </div>
    </section>
  );
}

/** Something that the help unfolds, and that a link of it may lead to. */
export function Folded({
  id,
  label,
  place,
  children,
}: {
  readonly id: string;
  readonly label: ReactElement | string;
  readonly place: HelpPlace;
  readonly children: ReactElement;
}): ReactElement {
  return (
    <div id={elementId(id)}>
      <Disclosure
        level={3}
        label={typeof label === "string" ? typography(label) : label}
        open={place.isOpen(id)}
        onToggle={(open) => place.toggle(id, open)}
      >
        {() => children}
      </Disclosure>
    </div>
  );
}

function ChapterText({
  chapter,
  onFollow,
}: { readonly chapter: Chapter } & Pick<GuideProps, "onFollow">): ReactElement {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      {chapter.parts.map((part) => (
        <div key={part.id} className={layout.stack}>
          {part.title === null || part.id === null ? null : (
            <h4 id={elementId(part.id)} tabIndex={-1} className={layout.section}>
              {typography(part.title)}
            </h4>
          )}
          <GuideBlocks blocks={part.blocks} onFollow={onFollow} />
        </div>
      ))}
    </div>
  );
}

function PartText({ part, onFollow }: { readonly part: Part } & Pick<GuideProps, "onFollow">): ReactElement {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <GuideBlocks blocks={part.blocks} onFollow={onFollow} />
    </div>
  );
}
