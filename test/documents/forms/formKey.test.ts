import fc from "fast-check";
import { type FormKey, readFormKey, writeFormKey } from "../../../src/documents/forms/formKey";
import { FORM_LABELS, fieldOfLabel, type FormField } from "../../../src/documents/forms/formSheet";

const KEY: FormKey = {
  kind: "report",
  plan: "22市",
  unit: "区教育局",
  period: { year: 2022, quarter: 1 },
  tasks: [
    { id: "22市-001", also: [] },
    { id: "22市-096", also: ["22市-102", "23区-009"] },
  ],
};

test("a key says who was asked what, and can be read by a person", () => {
  expect(writeFormKey(KEY)).toMatch(
    /^识别码（请勿改动）1\|情况\|22市\|区教育局\|2022Q1\|-001,-096\+-102\+23区-009\|[0-9a-z]+$/,
  );
  expect(readFormKey(` ${writeFormKey(KEY)}\n`)).toEqual({ kind: "key", key: KEY });
});

test("whatever names hold, the key gives them back", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  const id = name.map((text) => `P-${text}`);
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom<FormKey["kind"]>("workPlan", "report"),
        plan: name.filter((text) => !text.startsWith("-")),
        unit: name,
        period: fc.constantFrom(null, { year: 2022, quarter: 4 as const }),
        tasks: fc.array(fc.record({ id, also: fc.array(id) })),
      }),
      (key) => {
        expect(readFormKey(writeFormKey(key))).toEqual({ kind: "key", key });
      },
    ),
  );
});

test("a changed key is told, one of a later version too, and other text is none", () => {
  expect(readFormKey(writeFormKey(KEY).replace("区教育局", "区民政局"))).toEqual({ kind: "damaged" });
  expect(readFormKey("识别码（请勿改动）1|")).toEqual({ kind: "damaged" });
  expect(readFormKey(writeFormKey(KEY).replace("）1|", "）2|"))).toEqual({ kind: "later", version: 2 });
  expect(readFormKey("填报人：张三")).toBeNull();
});

test("labels mean what documents print them for, and ours mean themselves", () => {
  for (const [field, label] of Object.entries(FORM_LABELS)) {
    const kind = field === "step" ? "workPlan" : "report";
    expect([label, fieldOfLabel(label, kind)]).toEqual([label, field]);
  }
  const meant = (labels: string): (FormField | null)[] =>
    labels.split(" ").map((label) => fieldOfLabel(label, "workPlan"));
  expect(meant("序号 责任事项 具体工作内容 完成时间(按月或季度) 分管领导 责任部门")).toEqual(
    meant("序 号 目标任务 工作措施 完成时限 分管负责人 责任科室".replace("序 号", "序号")),
  );
  expect(fieldOfLabel("备注", "report")).toBeNull();
});
