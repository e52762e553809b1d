import fc from "fast-check";
import { ledBy, planShortName, reporters, taskId } from "../../src/plan/naming";
import { ownLevel } from "../../src/plan/ownLevel";

describe("方案简称", () => {
  test.each([
    [{ year: 2022, issuedOn: null, level: "市" }, "22市"],
    [{ year: 2008, issuedOn: null, level: "区" }, "08区"],
    [{ year: null, issuedOn: "2019-04-09", level: "省" }, "19省"],
    [{ year: 2022, issuedOn: null, level: null }, "22"],
    [{ year: null, issuedOn: null, level: "区" }, "区"],
    [{ year: null, issuedOn: null, level: null }, "方案"],
  ] as const)("%j is %s", (document, name) => {
    expect(planShortName(document)).toBe(name);
  });

  test("a name is given once in a workbook", () => {
    const document = { year: 2022, issuedOn: null, level: "市" } as const;
    expect(planShortName(document, ["22区"])).toBe("22市");
    expect(planShortName(document, ["22市"])).toBe("22市2");
    expect(planShortName(document, ["22市", "22市2"])).toBe("22市3");
  });
});

describe("编号", () => {
  test.each([
    [1, 9, "22市-001"],
    [32, 132, "22市-032"],
    [32, 1500, "22市-0032"],
  ])("task %p of %p is %s", (ordinal, total, id) => {
    expect(taskId("22市", ordinal, total)).toBe(id);
  });

  test("the numbers of a plan are all different and sort as text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (total) => {
        const ids = Array.from({ length: total }, (_, index) => taskId("22市", index + 1, total));
        expect([...new Set(ids)].sort()).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });
});

describe("牵头层级", () => {
  const upper = {
    planLevel: "市",
    ownLevel: "区",
    upperLead: ["市发展改革委"],
    ownNames: ["某某开发区管委会"],
  } as const;

  test("an upper plan's lead is theirs, or ours where it names us", () => {
    expect(ledBy(upper)).toBe("市级牵头");
    expect(ledBy({ ...upper, upperLead: ["市发展改革委", "某某开发区管委会"] })).toBe("我区牵头");
    expect(ledBy({ ...upper, planLevel: "国家" })).toBe("国家牵头");
  });

  test("nothing is said of our own plan, nor where no lead is printed", () => {
    expect(ledBy({ ...upper, ownLevel: "市" })).toBeNull();
    expect(ledBy({ ...upper, upperLead: [] })).toBeNull();
    expect(ledBy({ ...upper, planLevel: null })).toBeNull();
  });
});

describe("主报单位", () => {
  test("the lead where printed, else every responsible unit, offered", () => {
    expect(reporters({ lead: ["甲局"], responsible: ["乙局"] })).toEqual({
      units: ["甲局"],
      byDefault: false,
    });
    expect(reporters({ lead: [], responsible: ["乙局", "丙局"] })).toEqual({
      units: ["乙局", "丙局"],
      byDefault: true,
    });
    expect(reporters({ lead: [], responsible: [] })).toEqual({ units: [], byDefault: false });
  });
});

describe("our own level, from the issuer's name", () => {
  test.each([
    ["云岭市青溪区人民政府办公室", "区"],
    ["云岭市人民政府", "市"],
    ["江南省人民政府办公厅", "省"],
    ["石桥县人民政府办公室", "县"],
    ["青溪区委办公室", "区"],
    ["某某局", null],
    [null, null],
  ])("%s is of level %s", (issuer, level) => {
    expect(ownLevel(issuer)).toBe(level);
  });
});
