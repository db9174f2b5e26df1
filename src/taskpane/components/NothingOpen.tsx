import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import { OpenFile } from "./OpenFile";
import { ViewTitle } from "./ViewTitle";

/** A view that needs a workbook while none is open: what to do next. */
export function NothingOpen({ title }: { readonly title: string }): ReactElement {
  const layout = useLayout();
  return (
    <>
      <ViewTitle>{title}</ViewTitle>
      <p className={layout.text}>
        {typography("Aucun classeur n'est ouvert : choisissez d'abord le fichier de suivi de vos participants.")}
      </p>
      <OpenFile />
    </>
  );
}
