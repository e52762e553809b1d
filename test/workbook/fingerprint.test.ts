import { fingerprintRows } from "../../src/workbook/fingerprint";

describe("fingerprints of rows", () => {
  const rows = [
    ["序号", "责任事项"],
    [1, "建成食堂"],
  ];

  test("a changed cell changes its row only", () => {
    const [head, row] = fingerprintRows(rows);
    const [sameHead, otherRow] = fingerprintRows([rows[0] ?? [], [1, "建成食堂。"]]);
    expect(sameHead).toBe(head);
    expect(otherRow).not.toBe(row);
  });

  test("a number and the same figures as text differ", () => {
    expect(fingerprintRows([[1]])).not.toEqual(fingerprintRows([["1"]]));
  });

  test("formulas, trailing blanks and blank rows at the end do not count", () => {
    expect(fingerprintRows([["甲", "=TODAY()", ""], [""], []])).toEqual(fingerprintRows([["甲"]]));
  });

  test("a formula overwritten by a constant counts", () => {
    expect(fingerprintRows([["甲", "=A1"]])).not.toEqual(fingerprintRows([["甲", 5]]));
  });
});
