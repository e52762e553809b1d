import { cleanup, screen, within } from "@testing-library/react";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { renderPane, reviewSample } from "./support/renderPane";
import { anIntake, aPlan, aTask } from "./support/sampleIntake";

const task = (id: string, text: string): { id: string; seq: string; text: string } => ({
  id,
  seq: "1",
  text,
});

describe("a new issue of a plan that the register holds", () => {
  it("is compared, decided and written without doubling, by what the clerk left ticked", async () => {
    const api = fakeApi({ status: REGISTER });
    api.comparison = {
      ...api.comparison,
      changed: [
        {
          ...task("24区-001", "修路"),
          fields: [
            { header: "责任单位", before: "区交通局", after: "区住建局" },
            { header: "到期日", before: 45565, after: 45626 },
          ],
        },
      ],
      unchanged: 4,
      added: [task("24区-009", "建园")],
      missing: [task("24区-002", "种树")],
      near: [{ task: 2, seq: "3", text: "建三座桥", candidates: [task("24区-003", "建两座桥")] }],
    };
    const user = await renderPane(api);
    await user.click(screen.getByRole("tab", { name: "导入" }));
    await reviewSample(user);
    // The title is known: an update is chosen, and can be unchosen.
    const target = screen.getByRole<HTMLSelectElement>("combobox", { name: "写入方式" });
    expect(target.value).toBe("24区");
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "与台账比对" }));
    await screen.findByRole("heading", { name: "更新方案“24区”" });
    const write = screen.getByRole("button", { name: "更新台账" });
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("radio", { name: "就是 24区-003：建两座桥" }));
    expect(screen.queryByRole("radio", { name: "是新增的事项" })).toBeNull();
    expect(screen.getByText("有改动 1 件，新增 1 件，没有变化 4 件，新文件中没有 1 件")).toBeTruthy();
    const changed = screen.getByRole("group", { name: "24区-001（序号 1）" });
    const due = within(changed).getByRole("checkbox", { name: /^到期日 原为 ?2024-09-30 改为 ?2024-11-30$/ });
    await user.click(due);
    await user.click(screen.getByRole("button", { name: "更新台账" }));
    await screen.findByRole("heading", { name: "方案“24区”已更新" });
    expect(api.generated).toEqual([]);
    expect(api.updates[0]?.decisions.near).toEqual(new Map([[2, "24区-003"]]));
    expect(api.updates[0]?.decisions.refused).toEqual(new Set(["24区-001 到期日"]));
  });

  it("known by its number, or by year and level, is asked about where the title differs", async () => {
    for (const [docNumber, said] of [
      ["云政办[2024] 3号", "文号与台账里的“24区”相同，标题不同"],
      ["云政办〔2024〕8号", "年度和层级与台账里的“24区”相同，标题不同"],
    ] as const) {
      const plan = aPlan([aTask()], { title: "2024年区十件实事责任分解方案", docNumber });
      const api = fakeApi({ status: REGISTER, intake: anIntake(plan) });
      const user = await renderPane(api);
      await user.click(screen.getByRole("tab", { name: "导入" }));
      await reviewSample(user);
      expect(screen.getByText(new RegExp(said))).toBeTruthy();
      const target = screen.getByRole<HTMLSelectElement>("combobox", { name: "写入方式" });
      await user.click(screen.getByRole("radio", { name: "暂不设" }));
      await user.click(screen.getByRole("button", { name: "生成台账" }));
      expect(api.calls).not.toContain("generateRegister");
      await user.selectOptions(target, "24区");
      expect(screen.queryByText(new RegExp(said))).toBeNull();
      await user.click(screen.getByRole("button", { name: "与台账比对" }));
      await screen.findByRole("heading", { name: /更新方案/ });
      expect(api.calls).toContain("compareWithRegister");
      cleanup();
    }
  });

  it("leaves a fact of the plan as it stands where the clerk wants it so", async () => {
    const api = fakeApi({ status: REGISTER });
    api.comparison = {
      ...api.comparison,
      document: [{ header: "文号", before: "云政办〔2024〕2号", after: "云政办〔2024〕3号" }],
    };
    const user = await renderPane(api);
    await user.click(screen.getByRole("tab", { name: "导入" }));
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "与台账比对" }));
    await user.click(await screen.findByRole("button", { name: "方案信息 1 处不同" }));
    await user.click(screen.getByRole("checkbox", { name: /^文号 原为/ }));
    await user.click(screen.getByRole("button", { name: "更新台账" }));
    await screen.findByRole("heading", { name: /已更新/ });
    expect(api.updates[0]?.decisions.refused).toEqual(new Set(["24区 文号"]));
  });

  it("goes back to the review with the corrections made there", async () => {
    const user = await renderPane(fakeApi({ status: REGISTER }));
    await user.click(screen.getByRole("tab", { name: "导入" }));
    await reviewSample(user);
    const doubtful = screen.getByRole("article", { name: "序号 2" });
    await user.click(within(doubtful).getByRole("button", { name: "看过了" }));
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "与台账比对" }));
    await screen.findByText("新文件与台账一致，没有要写的。");
    await user.click(screen.getByRole("button", { name: "返回核对" }));
    expect(screen.getByText("共 3 件 = 有疑点 0 件 + 无疑点 3 件")).toBeTruthy();
  });
});
