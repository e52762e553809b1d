import { loadNameTools } from "../src/taskpane/units/loadNameTools";
import { nameSearch } from "../src/vocabulary/searchNames";
import { closeBenches } from "../test/workbook/bench";
import { openPasting, paste } from "../test/workbook/watch/pasting";
import type { Recorder, Suite } from "./recorder";

/** Names: the picker's search, and names pasted into the register. */
export const suite: Suite = {
  name: "names",

  async run(recorder) {
    await searchAmongMany(recorder);
    await pastedBlock(recorder);
  },
};

const WORK = [
  "发展和改革",
  "住房和城乡建设",
  "科学技术和经济信息化",
  "水务和湖泊",
  "城市管理执法",
  "卫生健康",
];

/** From a key pressed to the list under the box. */
async function searchAmongMany(recorder: Recorder): Promise<void> {
  const { readings } = await loadNameTools();
  const items = Array.from({ length: 2_000 }, (_, index) => ({
    name: `区${WORK[index % WORK.length] ?? ""}第${index}办公室`,
    spellings: [`${WORK[index % WORK.length]?.slice(0, 2) ?? ""}${index}办`],
    uses: index % 40,
  }));
  await recorder.measure("2,000 units: the index", 5, () => nameSearch(items, readings));
  const search = nameSearch(items, readings);
  for (const query of ["f", "fgw", "fzhggbgs", "建设"]) {
    await recorder.measure(`2,000 units: “${query}”`, 20, () => search(query, 10));
  }
}

/** Cells that one answer of Excel may hold: a look reads the rows concerned in slices of so many. */
const CELLS_A_REQUEST = 60_000;

/** A column of 5,000 names, from the paste until every cell is put right or flagged. */
async function pastedBlock(recorder: Recorder): Promise<void> {
  const cells = 5_000;
  const bench = await openPasting(cells);
  const width = await columnsOf(bench);
  const start = performance.now();
  const { requests } = await paste(bench, cells);
  recorder.note(`5,000 names pasted, 300 units: ${Math.round(performance.now() - start)} ms in the preview`);
  // The look in slices, the writing, and the looks at its echo.
  const slices = Math.ceil((cells * width) / CELLS_A_REQUEST);
  recorder.atMost("requests of the watcher for 5,000 names pasted", requests, 2 * (1 + slices) + 1);
  closeBenches();
}

async function columnsOf({ client }: Awaited<ReturnType<typeof openPasting>>): Promise<number> {
  return client.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("台账");
    columns.load("count");
    await context.sync();
    return columns.count;
  });
}
