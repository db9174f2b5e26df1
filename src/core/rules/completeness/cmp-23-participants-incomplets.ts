import { counted } from "../../text/french";
import { summaryRule } from "../define-rule";
import { INCOMPLETE_IS_NOT_COUNTED } from "../quotations";

export default summaryRule({
  code: "CMP-23",
  name: "participants-incomplets",
  gravity: "info",
  source: INCOMPLETE_IS_NOT_COUNTED,
  summary: "Des participants incomplets ne sont pas comptés dans les indicateurs.",
  check: ({ participants, complete }) => (complete < participants ? { incomplete: participants - complete } : null),
  message: ({ details }) => {
    const incomplete = details.incomplete;
    return `${counted(incomplete, "participant incomplet", "participants incomplets")} : ${incomplete < 2 ? "non compté" : "non comptés"} dans les indicateurs.`;
  },
  remedy: "Rien à corriger ici : une personne est comptée dès que ses anomalies bloquantes sont corrigées.",
  examples: {
    conforming: [{ note: "Toutes les réponses sont données." }],
    faulty: [{ note: "Une réponse obligatoire manque.", participants: [{ q2: null }] }],
  },
});
