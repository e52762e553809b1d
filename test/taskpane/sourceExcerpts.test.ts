import { sourceExcerpts } from "../../src/taskpane/intake/sourceExcerpts";

describe("sourceExcerpts", () => {
  it("shows near spans as one passage with what stands between them", () => {
    const text = "1．修路。责任单位：区教育局";
    expect(
      sourceExcerpts(text, [
        { start: 10, end: 13, as: "responsible" },
        { start: 2, end: 5, as: "text" },
      ]),
    ).toEqual(["修路。责任单位：区教育"]);
  });

  it("keeps far spans apart, such as a clause that several tasks share", () => {
    const text = `修路。${"其他事项。".repeat(100)}责任单位：区教育局`;
    const start = text.indexOf("责任单位");
    expect(
      sourceExcerpts(text, [
        { start: 0, end: 3, as: "text" },
        { start, end: text.length, as: "responsible" },
      ]),
    ).toEqual(["修路。", "责任单位：区教育局"]);
  });

  it("leaves headings to the task's path", () => {
    expect(sourceExcerpts("一、总则\n修路。", [{ start: 0, end: 4, as: "heading" }])).toEqual([]);
  });

  it("does not cut a passage whose spans lie inside each other", () => {
    const text = "修路三公里。";
    expect(
      sourceExcerpts(text, [
        { start: 0, end: 6, as: "text" },
        { start: 2, end: 5, as: "target" },
      ]),
    ).toEqual([text]);
  });
});
