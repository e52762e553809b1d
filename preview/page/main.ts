/** The preview: a workbook without Excel, and the add-in beside it. */
import "./page.css";
import { dropOnPane } from "./dropOnPane";
import { element } from "./element";
import { lossesOf, openFile, saveFile } from "./files";
import { confirmLosses } from "./lossesDialog";
import { fetchSample, offerSample } from "./sampleFile";
import { openSession, type Session } from "./session";
import { attachSplitter } from "./splitter";
import { publishSnapshot } from "./testHandle";

const NEW_NAME = "工作簿1.xlsx";

const message = element("message", HTMLOutputElement);
const darkButton = element("dark", HTMLButtonElement);
const fileInput = element("file", HTMLInputElement);

let session: Session;
/** What of the opened file a save will leave out. */
let fileLosses: readonly string[] = [];

const isDark = (): boolean => darkButton.getAttribute("aria-pressed") === "true";

async function open(name: string, fill?: (book: Session["book"]) => Promise<void>): Promise<void> {
  session = await openSession({
    gridPlace: element("grid", HTMLElement),
    panePlace: element("pane", HTMLElement),
    name,
    dark: isDark(),
    ...(fill === undefined ? {} : { fill }),
  });
  element("name", HTMLElement).textContent = name;
  publishSnapshot(() => session.book);
}

async function startNew(): Promise<void> {
  session.close();
  fileLosses = [];
  await open(NEW_NAME);
  message.value = "已新建空白工作簿";
}

async function openChosen(file: File): Promise<void> {
  const { losses, fill } = await openFile(file);
  session.close();
  fileLosses = losses;
  await open(file.name, fill);
  message.value =
    losses.length === 0
      ? `已打开 ${file.name}`
      : `已打开 ${file.name}；有 ${losses.length} 类内容保存时会丢失`;
}

async function save(): Promise<void> {
  const losses = [...fileLosses, ...(await lossesOf(session.book))];
  if (!(await confirmLosses(losses))) return;
  await saveFile(session.book);
  message.value = `已保存 ${session.book.name}`;
}

/** Runs what a button does; a failure is said in the bar and goes to the console with its cause. */
function does(work: () => Promise<void> | void): () => void {
  return () => {
    message.value = "";
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        console.error(error);
        message.value = `未能完成：${error instanceof Error ? error.message : String(error)}`;
      });
  };
}

function toggleDark(): void {
  const dark = !isDark();
  darkButton.setAttribute("aria-pressed", String(dark));
  document.documentElement.toggleAttribute("data-dark", dark);
  session.setDark(dark);
}

async function start(): Promise<void> {
  attachSplitter(element("splitter", HTMLElement), element("main", HTMLElement));
  element("new", HTMLButtonElement).addEventListener("click", does(startNew));
  element("open", HTMLButtonElement).addEventListener("click", () => fileInput.click());
  element("save", HTMLButtonElement).addEventListener("click", does(save));
  darkButton.addEventListener("click", does(toggleDark));
  fileInput.addEventListener(
    "change",
    does(async () => {
      const file = fileInput.files?.[0];
      fileInput.value = "";
      if (file !== undefined) await openChosen(file);
    }),
  );
  // A canvas does not wait for its font.
  await document.fonts.load("11pt Arial");
  await open(NEW_NAME);
  const sample = await fetchSample();
  offerSample(element("sample-file", HTMLAnchorElement), sample);
  element("sample", HTMLButtonElement).addEventListener(
    "click",
    does(() => {
      message.value = dropOnPane(session.pane(), sample)
        ? `已将“${sample.name}”放入任务窗格`
        : "任务窗格现在不能接收文件：请先回到“导入方案”";
    }),
  );
  document.documentElement.dataset.ready = "";
}

does(start)();
