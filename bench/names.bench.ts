import { loadNameTools } from "../src/taskpane/units/loadNameTools";
import { nameSearch } from "../src/vocabulary/searchNames";
import type { Recorder, Suite } from "./recorder";

/** Names: the picker's search. */
export const suite: Suite = {
  name: "names",

  async run(recorder) {
    await searchAmongMany(recorder);
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
