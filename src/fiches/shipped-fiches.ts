import type { Fiche } from "../core/fiche/fiche-schema";
import ficheA1 from "./2021/2021-A1.json";
import ficheA2 from "./2021/2021-A2.json";
import ficheA3 from "./2021/2021-A3.json";
import ficheA4 from "./2021/2021-A4.json";
import ficheA5 from "./2021/2021-A5.json";
import ficheB1 from "./2021/2021-B1.json";
import ficheB2 from "./2021/2021-B2.json";
import ficheB3 from "./2021/2021-B3.json";
import ficheB4 from "./2021/2021-B4.json";
import ficheB5 from "./2021/2021-B5.json";
import ficheET1 from "./2021/2021-ET1.json";
import ficheET2 from "./2021/2021-ET2.json";
import ficheET5 from "./2021/2021-ET5.json";
import ficheGP1 from "./2021/2021-GP1.json";
import ficheGP2 from "./2021/2021-GP2.json";
import ficheGP3 from "./2021/2021-GP3.json";
import ficheGP4 from "./2021/2021-GP4.json";
import ficheGP5 from "./2021/2021-GP5.json";
import ficheHP1 from "./2021/2021-HP1.json";
import ficheHP2 from "./2021/2021-HP2.json";
import fichePS1 from "./2021/2021-PS1.json";
import fichePS2 from "./2021/2021-PS2.json";
import fichePS3 from "./2021/2021-PS3.json";
import ficheS1 from "./2021/2021-S1.json";
import ficheS2 from "./2021/2021-S2.json";
import ficheS3 from "./2021/2021-S3.json";
import ficheS4 from "./2021/2021-S4.json";
import agenais2024 from "./2024/2024-agenais-2.json";
import bordeaux2024 from "./2024/2024-bordeaux-2.json";
import espaceTechnowest2024 from "./2024/2024-espace-technowest-2.json";
import grandPerigueux2024 from "./2024/2024-grand-perigueux-4.json";
import graves2024 from "./2024/2024-graves-2.json";
import hautPerigord2024 from "./2024/2024-haut-perigord.json";
import hautsDeGaronne2024 from "./2024/2024-hauts-de-garonne-2.json";
import libournais2024 from "./2024/2024-libournais-2.json";
import portesDuSud2024 from "./2024/2024-portes-du-sud-2.json";
import sources2024 from "./2024/2024-sources-2.json";
import sudPerigord2024 from "./2024/2024-sud-perigord-2.json";

/**
 * Every fiche opération of the two calls, in their order: 27 of 2021, 11 of 2024. The files are checked by tests/fiches, so that nothing is
 * decoded again at each start.
 */
export const SHIPPED_FICHES = [
  ficheA1,
  ficheA2,
  ficheA3,
  ficheA4,
  ficheA5,
  ficheB1,
  ficheB2,
  ficheB3,
  ficheB4,
  ficheB5,
  ficheET1,
  ficheET2,
  ficheET5,
  ficheGP1,
  ficheGP2,
  ficheGP3,
  ficheGP4,
  ficheGP5,
  ficheHP1,
  ficheHP2,
  fichePS1,
  fichePS2,
  fichePS3,
  ficheS1,
  ficheS2,
  ficheS3,
  ficheS4,
  agenais2024,
  bordeaux2024,
  espaceTechnowest2024,
  grandPerigueux2024,
  graves2024,
  hautPerigord2024,
  hautsDeGaronne2024,
  libournais2024,
  portesDuSud2024,
  sources2024,
  sudPerigord2024,
] as unknown as readonly Fiche[];
