import { isDarkHostTheme } from "../../src/taskpane/officeTheme";

describe("isDarkHostTheme", () => {
  it.each([
    [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
    [{ bodyBackgroundColor: "#262626" }, true],
    [{ bodyBackgroundColor: "#FFFFFF" }, false],
    [{ bodyBackgroundColor: "e6e6e6ff" }, false],
    [{ bodyBackgroundColor: "#0000FF" }, true],
    [{ bodyBackgroundColor: "" }, null],
    [{}, null],
    [undefined, null],
  ])("%j is dark: %s", (theme, dark) => {
    expect(isDarkHostTheme(theme)).toBe(dark);
  });
});
