/** The pane's content policy forbids eval: a schema that compiled itself would be a violation at each start. */
test("no code is made from text while the schemas are built and used", async () => {
  const compile = jest.fn();
  const { Function: native } = globalThis;
  globalThis.Function = new Proxy(native, {
    construct: (target, args: string[]) => {
      compile();
      return Reflect.construct(target, args) as object;
    },
  });
  try {
    await jest.isolateModulesAsync(async () => {
      const { decodeCatalogue } = await import("../../../src/core/fiche/decode");
      expect(decodeCatalogue('{"units": []}', "essai.json").ok).toBe(false);
    });
  } finally {
    globalThis.Function = native;
  }
  expect(compile).not.toHaveBeenCalled();
});
