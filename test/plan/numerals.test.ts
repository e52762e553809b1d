import fc from "fast-check";
import { halfWidth, smallNumber, yearNumber } from "../../src/plan/numerals";

describe("numerals", () => {
  test.each([
    ["6", 6],
    ["06", 6],
    ["六", 6],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["三十一", 31],
    ["", null],
    ["一二", null],
    ["百", null],
    ["123", null],
  ])("smallNumber(%p) is %p", (text, number) => {
    expect(smallNumber(text)).toBe(number);
  });

  test.each([
    ["2022", 2022],
    ["二〇二二", 2022],
    ["二○一九", 2019],
    ["二零二零", 2020],
    ["22", null],
    ["十二", null],
  ])("yearNumber(%p) is %p", (text, number) => {
    expect(yearNumber(text)).toBe(number);
  });

  test("half width keeps every offset", () => {
    expect(halfWidth("２０２２年６月　５０％")).toBe("2022年6月 50%");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => halfWidth(text).length === text.length));
  });
});
