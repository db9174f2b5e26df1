import { memoisedBy } from "../../../src/core/work/memo";
import { runInOneGo } from "../../../src/core/work/run";

interface Input {
  readonly name?: object;
  readonly birth?: object;
}

function counting() {
  let done = 0;
  const work = memoisedBy(
    ({ name, birth }: Input) => [name, birth],
    function* () {
      yield;
      done += 1;
      return done;
    },
  );
  return (input: Input) => runInOneGo(work(input));
}

describe("a work kept by its parts", () => {
  const [name, birth] = [{}, {}];

  it("is done once for inputs of the same parts", () => {
    const ask = counting();
    expect([ask({ name, birth }), ask({ name, birth })]).toEqual([1, 1]);
  });

  it("is done again when a part is another one, comes or goes", () => {
    const ask = counting();
    expect([ask({ name, birth }), ask({ name, birth: {} }), ask({ name }), ask({ birth })]).toEqual([1, 2, 3, 4]);
  });

  it("is not kept for an input without any part", () => {
    const ask = counting();
    expect([ask({}), ask({})]).toEqual([1, 2]);
  });

  it("leaves nothing behind when it is interrupted", () => {
    let done = 0;
    const work = memoisedBy(
      (part: object) => [part],
      function* () {
        yield;
        done += 1;
        return done;
      },
    );
    work(name).next();
    expect(done).toBe(0);
    expect(runInOneGo(work(name))).toBe(1);
  });
});
