import { AddinError } from "../../src/errors";
import { enUS } from "../../src/locales/en-US";
import { errorMessage } from "../../src/locales/errorMessage";
import { zhCN } from "../../src/locales/zh-CN";

describe("errorMessage", () => {
  it("says what happened to what, and what to do", () => {
    const message = errorMessage(new AddinError("sheetIsForeign", { sheet: "责任台账" }), zhCN);
    expect(message.title).toBe("已有工作表“责任台账”，但不是由本加载项生成的，没有改动它。");
    expect(message.advice).toContain("改一个名字");
  });

  it("speaks the other language too", () => {
    const message = errorMessage(new AddinError("excelTimeout", { seconds: 60 }), enUS);
    expect(message.title).toBe("Excel did not answer within 60 seconds.");
  });

  it("leaves out what the error does not name", () => {
    const message = errorMessage(new AddinError("sheetProtected"), zhCN);
    expect(message.title).toBe("有工作表受保护，或文件不能编辑，没有写入。");
  });

  it("keeps codes, parameters and causes out of the sentences and in the details", () => {
    const cause = new Error("ItemNotFound");
    const message = errorMessage(new AddinError("excelRefused", { statement: "getItem" }, { cause }), zhCN);
    expect(`${message.title}${message.advice}`).not.toMatch(/excelRefused|ItemNotFound|getItem/);
    expect(message.details).toContain('AddinError: excelRefused {"statement":"getItem"}');
    expect(message.details).toContain("Error: ItemNotFound");
  });

  it("has a general sentence for anything else that is thrown", () => {
    expect(errorMessage(new TypeError("x is not a function"), zhCN).title).toBe(zhCN.unknownError.title);
    expect(errorMessage("plain text", zhCN).details).toBe("plain text");
  });

  it("ends at causes that go round in a circle", () => {
    const first = new Error("first");
    first.cause = new Error("second", { cause: first });
    expect(errorMessage(first, zhCN).details.match(/second/g)).toHaveLength(1);
  });
});
