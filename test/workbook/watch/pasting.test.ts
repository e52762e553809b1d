import { closeBenches } from "../bench";
import { openPasting, paste } from "./pasting";
import { rowsOf } from "./watching";

jest.setTimeout(180_000);
afterEach(closeBenches);

test("a paste of sixty names takes no more requests than one of six, and each is put right or flagged", async () => {
  const bench = await openPasting(60);
  const few = await paste(bench, 6);
  const many = await paste(bench, 60);
  // The look, the writing, the look at its echo.
  expect([few.requests, many.requests]).toEqual([3, 3]);
  const rows = await rowsOf(bench);
  expect(rows.map((row) => row["协办单位"]).slice(10, 12)).toEqual(["区未知10局", "区第11局、区第12局"]);
  const flagged = rows.filter((row) => String(row["核对"]).includes("不在单位库中"));
  expect(flagged).toHaveLength(6);
});
