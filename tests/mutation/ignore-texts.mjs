/**
 * What a person reads and what documents a rule is no behaviour: an emptied sentence there says nothing of the tests. The conditions inside a
 * message are kept, and so is every text of a check.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const DOCUMENTATION = new Set(["examples", "source", "summary", "remedy", "note", "name", "code"]);

/** The key under which a node stands in its object, or null. */
function keyOf(path) {
  return path.parentPath?.isObjectProperty() && path.key === "value" ? path.parent.key.name : null;
}

const texts = {
  shouldIgnore(path) {
    if (DOCUMENTATION.has(keyOf(path))) return "documentation of the rule";
    const inMessage = path.findParent((parent) => keyOf(parent) === "message") !== null || keyOf(path) === "message";
    return inMessage && path.isStringLiteral() ? "words of a message" : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", texts)];
