import { decideGroups } from "../../src/commands/decideGroups";
import { generateRegister } from "../../src/commands/generateRegister";
import { loadNameTools } from "../../src/taskpane/units/loadNameTools";
import { namesView } from "../../src/taskpane/units/namesView";
import { readNames } from "../../src/workbook/readNames";
import { describeSeed, onlyPlan, readSeed } from "../intake/seeds";
import { closeBenches, openBench } from "./bench";

afterEach(closeBenches);

describeSeed("the first fill of 单位库 and 领导库", () => {
  test.each(["000", "001", "002", "003", "004"])(
    "document %s: no name is unknown, before and after all groups offered are joined",
    async (number) => {
      const { gateway } = await openBench();
      const tools = await loadNameTools();
      await generateRegister.perform(gateway, { plan: onlyPlan(await readSeed(number)), defaultDue: "none" });
      const filled = namesView(await readNames(gateway), tools);
      expect(filled.unchecked).toEqual([]);

      for (const kind of ["unit", "leader"] as const) {
        const joined = filled.groups
          .filter((group) => group.kind === kind)
          .map(({ name, variants }) => ({ name, others: variants.map((variant) => variant.name) }));
        if (joined.length > 0) await decideGroups.perform(gateway, [{ kind, joined, apart: [] }]);
      }
      const confirmed = namesView(await readNames(gateway), tools);
      expect(confirmed.unchecked).toEqual([]);
      expect(confirmed.mistakes).toEqual([]);
    },
  );
});
