import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import { fakeApi, OPEN_SHEET } from "./support/fakeApi";
import { held } from "./support/held";
import { isShown } from "./support/isShown";
import { chooseFile, generateSample, renderPane, reviewSample } from "./support/renderPane";

/** Drops on the zone what a drag from outside would bring. */
async function dropOnZone(data: {
  files?: File[];
  text?: string;
  html?: string;
  folder?: string;
}): Promise<boolean> {
  const zone = await screen.findByRole("group", { name: "导入方案" });
  const items =
    data.folder === undefined ? [] : [{ webkitGetAsEntry: () => ({ isDirectory: true, name: data.folder }) }];
  const dataTransfer = {
    files: data.files ?? [],
    items,
    getData: (type: string) => (type === "text/html" ? data.html : data.text) ?? "",
  };
  fireEvent.dragOver(zone, { dataTransfer });
  return act(() => Promise.resolve(fireEvent.drop(zone, { dataTransfer })));
}

describe("a document comes in", () => {
  it("as a chosen file, byte for byte", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await chooseFile(user, "22市方案.txt", "责任");
    await screen.findByText("来自“22市方案.txt”");
    expect(api.sources).toEqual([{ name: "22市方案.txt", bytes: new Uint8Array(Buffer.from("责任")) }]);
  });

  it("dropped on the zone, and the browser does not open it", async () => {
    const api = fakeApi();
    await renderPane(api);
    const openedByBrowser = await dropOnZone({ files: [new File(["责任"], "a.txt")] });
    expect(openedByBrowser).toBe(false);
    expect(await screen.findByText("来自“a.txt”")).toBeTruthy();
  });

  it("not when it is dropped beside the zone, where it would replace the pane", async () => {
    const api = fakeApi();
    await renderPane(api);
    expect(fireEvent.drop(screen.getByRole("tablist"))).toBe(false);
    expect(api.sources).toEqual([]);
  });

  it("as text dragged in from another window", async () => {
    const api = fakeApi();
    await renderPane(api);
    await dropOnZone({ text: "一、修路", html: "<ol><li>修路</ol>" });
    await screen.findByText("来自“粘贴的文本”");
    expect(api.sources).toEqual([{ text: "一、修路", html: "<ol><li>修路</ol>" }]);
  });

  it("only one at a time", async () => {
    const api = fakeApi();
    await renderPane(api);
    await dropOnZone({ files: [new File(["a"], "a.txt"), new File(["b"], "b.txt")] });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("一次只能导入一个文件，这次拖进来 2 个，都没有读取。");
    expect(api.sources).toEqual([]);
  });

  it("not as a folder", async () => {
    const api = fakeApi();
    await renderPane(api);
    await dropOnZone({ files: [new File([], "2022年方案")], folder: "2022年方案" });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("文件夹“2022年方案”不能整个导入。");
    expect(alert.textContent).toContain("把里面的责任分解方案单独拖进来");
    expect(api.sources).toEqual([]);
  });

  it("not when it is as large as a film, which is said before it is opened", async () => {
    const api = fakeApi();
    await renderPane(api);
    const film = new File(["a"], "会议录像.mp4");
    Object.defineProperty(film, "size", { value: 2_400_000_000 });
    const opened = jest.spyOn(FileReader.prototype, "readAsArrayBuffer");
    await dropOnZone({ files: [film] });
    expect((await screen.findByRole("alert")).textContent).toContain("文件有 2400 MB，太大了，没有读取。");
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
  });

  it("not when another program holds it", async () => {
    const api = fakeApi();
    await renderPane(api);
    const reading = jest.spyOn(FileReader.prototype, "readAsArrayBuffer").mockImplementation(function (
      this: FileReader,
    ) {
      this.onerror?.(new ProgressEvent("error") as ProgressEvent<FileReader>);
    });
    await dropOnZone({ files: [new File(["a"], "方案.txt")] });
    expect((await screen.findByRole("alert")).textContent).toContain("文件“方案.txt”打不开。");
    reading.mockRestore();
  });

  it("as pasted text, by keyboard alone", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    (await screen.findByRole("button", { name: "粘贴文本" })).focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "方案正文" }));
    await user.paste("一、修路\n责任单位：区教育局");
    // jsdom lays nothing out, so the focus manager finds no next place for Tab; a browser does.
    screen.getByRole("button", { name: "读取文本" }).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("来自“粘贴的文本”");
    expect(api.sources).toEqual([{ text: "一、修路\n责任单位：区教育局", html: "" }]);
  });

  it("as pasted text with the markup beside it, unless the text was changed since", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    const paste = async (): Promise<HTMLElement> => {
      await user.click(await screen.findByRole("button", { name: "粘贴文本" }));
      const area = screen.getByRole("textbox", { name: "方案正文" });
      const clipboard = { "text/plain": "序号\t事项\r\n1\t修路", "text/html": "<table><tr><td>序号</table>" };
      const getData = (type: keyof typeof clipboard): string => clipboard[type];
      fireEvent.paste(area, { clipboardData: { getData } });
      fireEvent.input(area, { target: { value: clipboard["text/plain"] } });
      return area;
    };
    await paste();
    await user.click(screen.getByRole("button", { name: "读取文本" }));
    await user.click(await screen.findByRole("button", { name: "换一份文件" }));
    await user.type(await paste(), "架桥");
    await user.click(screen.getByRole("button", { name: "读取文本" }));
    await screen.findByText("来自“粘贴的文本”");
    expect(api.sources).toEqual([
      { text: "序号\t事项\n1\t修路", html: "<table><tr><td>序号</table>" },
      { text: "序号\t事项\n1\t修路架桥", html: "" },
    ]);
  });

  it("as the sheet that is open, under its own name", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await user.click(await screen.findByRole("button", { name: "用当前工作表" }));
    await screen.findByText("来自“2024年方案”");
    expect(api.sources).toEqual([OPEN_SHEET]);
  });

  it("not as an open sheet without text, or one of the register's own, which is said", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    api.gates.readOpenSheet = () => Promise.reject(new AddinError("sheetEmpty", { sheet: "Sheet1" }));
    await user.click(await screen.findByRole("button", { name: "用当前工作表" }));
    expect((await screen.findByRole("alert")).textContent).toContain("工作表“Sheet1”里没有文字。");
    api.gates.readOpenSheet = () => Promise.reject(new AddinError("sheetIsOurs", { sheet: "责任台账" }));
    await user.click(screen.getByRole("button", { name: "用当前工作表" }));
    expect(await screen.findByText("工作表“责任台账”属于台账本身，不能当作方案导入。")).toBeTruthy();
    expect(api.sources).toEqual([]);
  });

  it("by a dialog that offers the kinds that are read", async () => {
    await renderPane(fakeApi());
    const input = await screen.findByLabelText<HTMLInputElement>("选择文件", { selector: "input" });
    expect(input.accept).toBe(".txt,.docx,.pdf,.html,.htm,.xlsx,.csv,.tsv");
  });

  it("not as an empty paste, which is said", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await user.click(await screen.findByRole("button", { name: "粘贴文本" }));
    await user.click(screen.getByRole("button", { name: "读取文本" }));
    expect(screen.getByText("还没有粘贴文字。")).toBeTruthy();
    expect(api.sources).toEqual([]);
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("button", { name: "选择文件" })).toBeTruthy();
  });
});

describe("reading", () => {
  it("of the open sheet can be cancelled while Excel is asked", async () => {
    const api = fakeApi();
    const asking = held();
    api.gates.readOpenSheet = asking.gate;
    const user = await renderPane(api);
    await user.click(await screen.findByRole("button", { name: "用当前工作表" }));
    await screen.findByRole("progressbar", { name: "正在读取“当前工作表”" });
    await waitFor(() => expect(asking.control()).toBeDefined());
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByText("已取消，工作簿没有改动。")).toBeTruthy();
    expect(api.sources).toEqual([]);
  });

  it("shows how far it is and can be cancelled", async () => {
    const api = fakeApi();
    const reading = held();
    api.gates.readDocument = reading.gate;
    const user = await renderPane(api);
    await chooseFile(user, "大文件.txt");
    const name = "正在读取“大文件.txt”";
    await screen.findByRole("progressbar", { name });
    await waitFor(() => expect(reading.control()).toBeDefined());
    act(() => reading.control()?.onProgress?.({ phase: "reading", done: 40, total: 100 }));
    expect(await screen.findByText("正在读取 40 / 100")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name }).getAttribute("aria-valuenow")).toBe("40");
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByText("已取消，工作簿没有改动。")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "导入方案" }));
  });

  it("says what is wrong with a file and what to do, with details to copy", async () => {
    const api = fakeApi();
    api.gates.readDocument = () => Promise.reject(new AddinError("fileBinary", { name: "方案.doc" }));
    const user = await renderPane(api);
    await chooseFile(user);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("文件“方案.doc”读不出文字");
    expect(alert.textContent).toContain("粘贴文本");
    expect(alert.textContent).not.toContain("fileBinary");

    await user.click(within(alert).getByRole("button", { name: "详情" }));
    const details = within(alert).getByRole<HTMLTextAreaElement>("textbox", { name: "详情" });
    expect(details.value).toContain('AddinError: fileBinary {"name":"方案.doc"}');
    await user.click(within(alert).getByRole("button", { name: "复制详情" }));
    expect(await navigator.clipboard.readText()).toBe(details.value);
    expect(within(alert).getByText("已复制")).toBeTruthy();

    await user.click(within(alert).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("where the clipboard is closed to it, selects the details instead", async () => {
    const api = fakeApi();
    api.gates.readDocument = () => Promise.reject(new AddinError("noTask"));
    const user = await renderPane(api);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await chooseFile(user);
    await user.click(await screen.findByRole("button", { name: "详情" }));
    await user.click(screen.getByRole("button", { name: "复制详情" }));
    expect(await screen.findByText("已选中详情，请按 Ctrl+C 复制")).toBeTruthy();
    const details = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "详情" });
    expect(details.selectionEnd).toBe(details.value.length);
    expect(document.activeElement).toBe(details);
  });
});

describe("generating", () => {
  it("asks about undated tasks first, and leads the keyboard to the answer", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await reviewSample(user);
    const choices = screen.getAllByRole<HTMLInputElement>("radio");
    expect(choices.map((choice) => choice.checked)).toEqual([false, false]);
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    expect(screen.getByText("请先选择未写时限的事项怎么办。")).toBeTruthy();
    expect(document.activeElement).toBe(choices[0]);
    expect(api.generated).toEqual([]);
  });

  it("writes with the answer and shows the result in numbers", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "统一按 2024 年 12 月 31 日" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    const card = await screen.findByRole("group", { name: "台账已生成" });
    expect(api.generated).toEqual([{ plan: api.intake.plans[0], defaultDue: "yearEnd" }]);
    expect(card.textContent).toContain("已在工作表“责任台账”写入 3 件责任事项");
    expect(card.textContent).toContain("单位 4 个，分管领导 1 位");
    expect(card.textContent).toContain("其中 2 件时限待定");
    expect(card.textContent).toContain("1 件有疑点");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "台账已生成" }));
  });

  it("goes to the register, and to an overview that knows of it", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await generateSample(user);
    await user.click(screen.getByRole("button", { name: "转到台账" }));
    expect(api.calls).toContain("goToTask 24区-001");
    await user.click(screen.getByRole("button", { name: "看概览" }));
    expect(isShown(await screen.findByText("共 3 件"))).toBe(true);
  });

  it("shows progress; cancelling keeps the review and the answer", async () => {
    const api = fakeApi();
    const writing = held();
    api.gates.generateRegister = writing.gate;
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("progressbar", { name: "正在生成台账" });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "换一份文件" }).disabled).toBe(true);
    act(() => writing.control()?.onProgress?.({ phase: "writing", done: 2, total: 3 }));
    expect(await screen.findByText("正在写入 2 / 3")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByText("已取消，工作簿没有改动。")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "暂不设" }).checked).toBe(true);
  });

  it("a failure is said beside the button, which can be pressed again", async () => {
    const api = fakeApi();
    api.gates.generateRegister = () =>
      Promise.reject(new AddinError("sheetIsForeign", { sheet: "责任台账" }));
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    expect((await screen.findByRole("alert")).textContent).toContain("已有工作表“责任台账”");
    delete api.gates.generateRegister;
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    expect(await screen.findByRole("heading", { name: "台账已生成" })).toBeTruthy();
  });

  it("keeps a review half done while another tab is looked at", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("tab", { name: "概览" }));
    await user.click(screen.getByRole("tab", { name: "导入" }));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "暂不设" }).checked).toBe(true);
  });
});
