import fc from "fast-check";
import { FindingList } from "../../../src/core/engine/findings";

const place = fc.option(fc.nat(5), { nil: null });
const findings = fc.array(fc.record({ rule: fc.nat(4), table: fc.nat(2), row: place, column: place }));

test("findings are ordered by sheet, row, column, then rule; what concerns a whole sheet comes first, and ties stay as they came", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const list = new FindingList();
      for (const { rule, table, row, column } of all) list.add(rule, table, row, column, null, null);
      const keysOf = (index: number): number[] => {
        const { rule, table, row, column } = all[index]!;
        return [table, row ?? -1, column ?? -1, rule, index];
      };
      const order = [...list.sorted()];
      expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
      for (let at = 1; at < order.length; at += 1) {
        const [before, after] = [keysOf(order[at - 1]!), keysOf(order[at]!)];
        const first = before.findIndex((key, which) => key !== after[which]);
        expect(before[first]!).toBeLessThan(after[first]!);
      }
    }),
  );
});
