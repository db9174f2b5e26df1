import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Prohibited20Regular } from "@fluentui/react-icons/svg/prohibited";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import { IconWord, type Tone } from "./IconWord";

const ICONS: Readonly<Record<Gravity, ReactElement>> = {
  bloquant: <Prohibited20Regular aria-hidden />,
  erreur: <ErrorCircle20Regular aria-hidden />,
  alerte: <Warning20Regular aria-hidden />,
  info: <Info20Regular aria-hidden />,
};

const TONES: Readonly<Record<Gravity, Tone>> = { bloquant: "bad", erreur: "serious", alerte: "open", info: "brand" };

/** A gravity, always with its own shape of icon; the word can be left to whoever writes it beside. */
export function GravityMark({
  gravity,
  word = true,
}: {
  readonly gravity: Gravity;
  readonly word?: boolean;
}): ReactElement {
  return <IconWord icon={ICONS[gravity]} tone={TONES[gravity]} word={word ? GRAVITY_MEANINGS[gravity].label : null} />;
}
