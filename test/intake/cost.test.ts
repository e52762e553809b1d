import { readDocument } from "../../src/intake/readDocument";
import { onlyPlan } from "./seeds";

function planOf(size: number): string {
  const tasks = Array.from(
    { length: size },
    (_, at) =>
      `${at + 1}. 推进第${at}号园区（含配套道路）建设，新增厂房 ${at} 万平方米，完成投资 12 亿元以上。（牵头单位：市发展改革委；责任单位：` +
      `各区人民政府，市人民政府各部门）\n\n分管领导：周一鸣\n\n责任单位：区发展和改革委员会、区住房和城乡建设局（区园林局）、区财政局\n\n---\n\n协办单位：区商务局，\n\n区教育局`,
  );
  return `2024年市《政府工作报告》责任分解方案\n\n${tasks.join("\n\n")}\n`;
}

/** Of this process alone, so that a busy machine does not count. */
async function processorTimeFor(size: number): Promise<number> {
  const text = planOf(size);
  const before = process.cpuUsage();
  const plan = onlyPlan(await readDocument({ text }));
  expect(plan.tasks).toHaveLength(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test("time grows with the length of the document, not with its square", async () => {
  await processorTimeFor(400);
  const small = await processorTimeFor(400);
  const large = await processorTimeFor(3200);
  // Eight times the text. Linear would be 8 times the time, its square 64 times; the rest is the machine's noise.
  expect(large / small).toBeLessThan(24);
}, 60_000);

test("a line made to confuse costs no more than its length", async () => {
  const hostile = [
    "（".repeat(20_000),
    "责任".repeat(20_000),
    "以上".repeat(20_000),
    "一".repeat(20_000),
    "（责任单位：".repeat(5_000),
    " ".repeat(20_000),
    "区教育局".repeat(5_000),
    "于1日、".repeat(5_000),
  ];
  const before = process.cpuUsage();
  for (const line of hostile) {
    await readDocument({ text: `${line}\n1. 新建学校。（责任单位：区教育局）\n${line}\n二、${line}` });
  }
  expect(process.cpuUsage(before).user).toBeLessThan(15_000_000);
}, 60_000);

test("progress rises from 0 to 100 and the host gets its turns", async () => {
  const seen: number[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await readDocument({ text: planOf(500) }, { onProgress: ({ done, total }) => seen.push(done / total) });
  clearInterval(timer);
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(1);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(turns).toBeGreaterThan(5);
}, 30_000);

test("no stretch between two breaths is long, whatever the length of the document", async () => {
  const text = planOf(2500);
  let last = process.cpuUsage();
  const stretches: number[] = [];
  const onProgress = (): void => {
    const { user, system } = process.cpuUsage(last);
    stretches.push((user + system) / 1000);
    last = process.cpuUsage();
  };
  await readDocument({ text: planOf(100) });
  await readDocument({ text }, { onProgress });
  // In milliseconds of this process; the limit for the pane is 100, the collector of garbage takes its part at times.
  expect(stretches.sort((a, b) => b - a)[3]).toBeLessThan(100);
}, 60_000);

test("stops between two slices when asked to", async () => {
  const stop = new AbortController();
  const reading = readDocument(
    { text: planOf(500) },
    { signal: stop.signal, onProgress: ({ done }) => (done > 10 ? stop.abort() : undefined) },
  );
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
}, 30_000);
