import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AddinError } from "../../src/errors";
import { zhCN } from "../../src/locales/zh-CN";
import { useUncheckedGate } from "../../src/taskpane/common/UncheckedGate";
import { LocaleContext } from "../../src/taskpane/LocaleContext";
import { ServicesContext } from "../../src/taskpane/services";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { NAMES } from "./support/fakeNames";
import { fakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";

const CHECKED = { ...NAMES, rows: [] };

test("the overview counts names to check and leads to them", async () => {
  const user = await renderPane(fakeApi({ status: REGISTER }));
  await user.click(await screen.findByRole("button", { name: "待核名称 2 个" }));
  expect(screen.getByRole("tab", { name: "单位" }).getAttribute("aria-selected")).toBe("true");
});

test("the overview says nothing where every name is checked", async () => {
  const api = fakeApi({ status: REGISTER });
  api.names.contents = CHECKED;
  await renderPane(api);
  await screen.findByRole("button", { name: /^全部 3 件/ });
  expect(screen.queryByRole("button", { name: /待核名称/ })).toBeNull();
});

function Maker({ told }: { readonly told: string[] }): ReactNode {
  const { ask, question } = useUncheckedGate(
    () => told.push("check"),
    (unchecked) => told.push(`made with ${unchecked} unchecked`),
  );
  return (
    <>
      <Button onClick={() => void ask()}>汇总</Button>
      {question}
    </>
  );
}

function renderMaker(api: FakeApi): string[] {
  const told: string[] = [];
  render(
    <ServicesContext value={fakeServices(api)}>
      <LocaleContext value={zhCN}>
        <Maker told={told} />
      </LocaleContext>
    </ServicesContext>,
  );
  return told;
}

describe("before figures or forms are made", () => {
  const press = (name: string): Promise<void> => userEvent.click(screen.getByRole("button", { name }));

  it("nothing is asked where every name is checked", async () => {
    const api = fakeApi();
    api.names.contents = CHECKED;
    const told = renderMaker(api);
    await press("汇总");
    expect(told).toEqual(["made with 0 unchecked"]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("unchecked names are asked about; either answer closes the question", async () => {
    const told = renderMaker(fakeApi());
    await press("汇总");
    expect((await screen.findByRole("alert")).textContent).toContain("仍有 2 个名称未核");
    expect(told).toEqual([]);
    await press("先核对");
    expect(screen.queryByRole("alert")).toBeNull();
    await press("汇总");
    await press("本次按原样统计并注明");
    expect(told).toEqual(["check", "made with 2 unchecked"]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("the names are counted anew each time, and a failure is told", async () => {
    const api = fakeApi();
    const told = renderMaker(api);
    api.gates.names = () => Promise.reject(new AddinError("cellEditMode"));
    await press("汇总");
    expect((await screen.findByRole("alert")).textContent).toContain("请按 Enter 或 Esc 结束编辑");
    delete api.gates.names;
    api.names.contents = CHECKED;
    await press("重试");
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(told).toEqual(["made with 0 unchecked"]);
  });
});
