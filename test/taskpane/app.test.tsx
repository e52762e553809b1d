import { act, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import type { WorkbookStatus } from "../../src/workbook/status";
import { fakeApi } from "./support/fakeApi";
import { fakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";

/** Fluent puts the theme's colours on its provider as custom properties. */
function background(): string {
  const provider = document.querySelector(".fui-FluentProvider");
  return provider === null ? "" : getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1");
}

describe("the pane around its screens", () => {
  it("follows Office's theme as it changes", async () => {
    let dark = false;
    let look = (): void => undefined;
    const subscribe = (listener: () => void): (() => void) => {
      look = listener;
      return () => undefined;
    };
    await renderPane(fakeApi(), { theme: { isDark: () => dark, subscribe } });
    expect(background()).toBe("#ffffff");
    dark = true;
    act(() => look());
    expect(background()).toBe("#292929");
  });

  it("speaks English where Office does", async () => {
    const api = fakeApi();
    await renderPane(api, { services: fakeServices(api, { displayLanguage: "en-GB" }) });
    expect(await screen.findByRole("heading", { name: "Import a plan" })).toBeTruthy();
    expect(document.querySelector("[lang='en-US']")).toBeTruthy();
  });

  it("survives a component that breaks, with a sentence and a way out", async () => {
    const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const onReload = jest.fn();
    // A status without its plans, as no version of the add-in gives it.
    const api = fakeApi({ status: { kind: "register" } as unknown as WorkbookStatus });
    const theme = { isDark: () => false, subscribe: () => () => undefined };
    render(<App services={fakeServices(api)} theme={theme} onReload={onReload} />);
    expect(await screen.findByText("窗格出了问题，工作簿没有受影响。")).toBeTruthy();
    screen.getByRole("button", { name: "重新加载窗格" }).click();
    expect(onReload).toHaveBeenCalledTimes(1);
    reported.mockRestore();
  });
});
