/**
 * The pauses of a long control (`if (row % SLICE === 0) yield;`, `if (pauseDue(rows.length)) yield;`) change no finding; tests/core/rules/pauses.test.ts holds them over sheets of thousands of rows.
 * What a person reads and what documents a rule is no behaviour: an emptied sentence there says nothing of the tests. The conditions inside a
 * message are kept, and so is every text of a check.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const DOCUMENTATION = new Set(["examples", "source", "summary", "remedy", "note", "name", "code"]);

/** The key under which a node stands in its object, or null. */
function keyOf(path) {
  return path.parentPath?.isObjectProperty() && path.key === "value" ? path.parent.key.name : null;
}

/** Whether a node is the condition of a pause, or stands in it. */
function isPause(path) {
  const statement = path.findParent((parent) => parent.isIfStatement());
  if (!statement) return false;
  const test = statement.get("test").toString();
  return statement.node.test.type === "BinaryExpression"
    ? /% \w*(?:SLICE|PAUSE)\w* === 0$/.test(test)
    : test.startsWith("pauseDue(");
}

const texts = {
  shouldIgnore(path) {
    if (isPause(path)) return "pause";
    if (DOCUMENTATION.has(keyOf(path))) return "documentation of the rule";
    const inMessage = path.findParent((parent) => keyOf(parent) === "message") !== null || keyOf(path) === "message";
    return inMessage && path.isStringLiteral() ? "words of a message" : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", texts)];
