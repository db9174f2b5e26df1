/** At a release: `npm run rules:publish`. */
import { publishRules } from "./digest";

publishRules();
