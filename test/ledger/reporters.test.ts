import { reportingUnits } from "../../src/ledger/reporters";
import { createVocabulary, unitEntry } from "../../src/vocabulary/vocabulary";
import { ledgerTask } from "../taskpane/support/fakeQuarter";

const VOCABULARY = createVocabulary([
  unitEntry("区发展和改革委员会", { aliases: ["区发改委"] }),
  unitEntry("区教育局"),
  unitEntry("各街道办事处", { type: "街道", members: ["东街道办事处", "西街道办事处"] }),
  unitEntry("各部门"),
]);

const reporting = (fields: Parameters<typeof ledgerTask>[1], supportReports = false) => {
  const { units, unresolved } = reportingUnits(
    ledgerTask("24市-001", { responsible: [], ...fields }),
    VOCABULARY,
    {
      supportReports,
    },
  );
  return [units.map(({ unit, role }) => `${unit} ${role}`), unresolved];
};

test("the lead reports where there is one, otherwise all responsible, by their standard names", () => {
  expect(reporting({ lead: ["区发改委"], responsible: ["区教育局"] })).toEqual([
    ["区发展和改革委员会 lead"],
    [],
  ]);
  expect(reporting({ responsible: ["区教育局", "区发改委", "区发展和改革委员会"] })).toEqual([
    ["区教育局 responsible", "区发展和改革委员会 responsible"],
    [],
  ]);
});

test("who the cell 主报单位 names comes before both, in the role that the task gives", () => {
  expect(reporting({ lead: ["区发改委"], support: ["区教育局"], reporters: ["区教育局"] })).toEqual([
    ["区教育局 support"],
    [],
  ]);
});

test("units that help report only when the clerk says so", () => {
  const fields = { lead: ["区发改委"], support: ["区教育局", "区发改委"] };
  expect(reporting(fields)).toEqual([["区发展和改革委员会 lead"], []]);
  expect(reporting(fields, true)).toEqual([["区发展和改革委员会 lead", "区教育局 support"], []]);
});

test("a collective reports through its members; one whose members nobody has named is told", () => {
  expect(reporting({ responsible: ["各街道办事处", "各部门"] })).toEqual([
    ["东街道办事处 responsible", "西街道办事处 responsible"],
    ["各部门"],
  ]);
});

test("an open collective reports through 具体单位", () => {
  expect(reporting({ responsible: ["各相关部门"], specific: ["区教育局"] })).toEqual([
    ["区教育局 responsible"],
    [],
  ]);
  expect(reporting({ responsible: ["各相关部门"] })).toEqual([[], ["各相关部门"]]);
});

test("nobody reports on a common task", () => {
  expect(reporting({ lead: ["区教育局"], common: true })).toEqual([[], []]);
});
