import { cardDocument } from "../../src/documents/cards/cardDocument";
import { writeDocx } from "../../src/documents/docx/writeDocx";
import { noticeDocument } from "../../src/documents/notices/noticeDocument";
import { taskCard } from "../../src/ledger/taskCard";
import { notice, YEAR } from "../ledger/support/year";
import { readBack } from "./docx/readBack";

test("a 督办单 says what, by when, after which, and brings a slip for the answer", async () => {
  const paper = noticeDocument({
    notice: notice({ key: "督办单〔2024〕2号", level: "督办单", previous: "提醒单〔2024〕1号" }),
    tasks: YEAR.tasks.slice(0, 1),
    office: "云溪区人民政府督查室",
  });
  const text = await readBack(await writeDocx(paper));
  expect(text.split("\n").slice(0, 13)).toEqual([
    "督办单",
    "督办单〔2024〕2号",
    "区民政局：",
    "24市 序号 1“建成社区食堂 20 个。”应于2024年4月30日前完成，已逾期 20 天。现发此单，请按要求办理。",
    "方案\t序号\t责任事项\t完成时限",
    "24市\t1\t建成社区食堂 20 个。\t4月底前",
    "",
    "一、办理要求",
    "请说明原因，提出整改措施和完成时间。",
    "二、答复期限",
    "请于2024年5月8日前将办理情况经主要负责人签字后书面报我室。（上一单：提醒单〔2024〕1号）",
    "云溪区人民政府督查室",
    "2024年5月1日",
  ]);
  expect(text).toContain("督办单办理回执");
  expect(text).toContain("承办单位\t区民政局");
});

test("a 事项卡 shows what there is and leaves out what there is not", async () => {
  const card = taskCard(YEAR, "24市-003");
  if (card === null) throw new Error("no card");
  const text = await readBack(await writeDocx(cardDocument(card)));
  expect(text).toContain("状态\t待核验");
  expect(text).toContain("二、完成情况");
  expect(text).toContain("2024年第一季度\t区民政局\t已建成 20 个。\n困难问题：场地不足\t完成\t已报");
  expect(text).toContain("三、需协调事项");
  expect(text).toContain("四、督查记录");
  expect(text).toContain("五、变更记录");
  expect(text).not.toContain("督办记录");
  expect(text).not.toContain("协办单位");
});
