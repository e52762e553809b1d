/**
 * The preview: a workbook without Excel, and the add-in beside it.
 *
 * `?clients=2` opens the workbook for a second person too, `?language=en-US` in an English Excel.
 */
import type { FunctionMetadata } from "../host/customFunctions";
import "./page.css";
import { dropOnPane } from "./dropOnPane";
import { element } from "./element";
import { lossesOf, openFile, saveFile } from "./files";
import { fetchFunctions } from "./functions";
import { confirmLosses } from "./lossesDialog";
import { readRibbon, type Ribbon } from "./ribbon";
import { drawRibbon } from "./ribbonView";
import { fetchSample, offerSample } from "./sampleFile";
import { openSession, type Session } from "./session";
import { onShortcut } from "./shortcuts";
import { attachSplitter } from "./splitter";
import { publishHandle } from "./testHandle";
import { attachUnsavedWarning } from "./unsaved";

const NEW_NAME = "工作簿1.xlsx";
const MANIFEST = "manifest.xml";

const query = new URLSearchParams(location.search);
const people = query.get("clients") === "2" ? 2 : 1;
const language = query.get("language") ?? "zh-CN";

const message = element("message", HTMLOutputElement);
const darkButton = element("dark", HTMLButtonElement);
const fileInput = element("file", HTMLInputElement);
const panes = element("panes", HTMLElement);
const unsaved = attachUnsavedWarning();

let session: Session;
let ribbon: Ribbon;
let functions: readonly FunctionMetadata[];
/** What of the opened file a save will leave out. */
let fileLosses: readonly string[] = [];

const say = (sentence: string): void => {
  message.value = sentence;
};

async function open(
  name: string,
  showsPane: (person: number) => boolean,
  fill?: (book: Session["book"]) => Promise<void>,
): Promise<void> {
  session = await openSession({
    gridPlace: element("grid", HTMLElement),
    panes,
    name,
    dark: darkButton.ariaPressed === "true",
    language,
    people,
    title: ribbon.tab,
    showsPane,
    functions,
    ...(fill === undefined ? {} : { fill }),
    say,
    onPaneChange: () => splitter.showFor(panes.querySelectorAll(".pane:not([hidden])").length),
    onChange: () => unsaved.changed(),
  });
  session.choose(chosenPerson());
  element("name", HTMLElement).textContent = name;
  unsaved.saved(name);
  publishHandle(() => session);
}

async function startNew(): Promise<void> {
  session.close();
  fileLosses = [];
  await open(NEW_NAME, () => true);
  say("已新建空白工作簿");
}

/** A pane that is open stays open; one that was closed opens only where the workbook asks for it. */
async function openChosen(file: File): Promise<void> {
  const { losses, fill } = await openFile(file, ribbon.addinId);
  const shown = session.windows.map(({ isPaneVisible }) => isPaneVisible);
  session.close();
  fileLosses = losses;
  try {
    await open(file.name, (person) => shown[person] ?? false, fill);
  } catch (error) {
    fileLosses = [];
    await open(NEW_NAME, (person) => shown[person] ?? false);
    throw error;
  }
  say(
    losses.length === 0
      ? `已打开 ${file.name}`
      : `已打开 ${file.name}；有 ${losses.length} 类内容保存时会丢失`,
  );
}

async function save(): Promise<void> {
  const losses = [...fileLosses, ...(await lossesOf(session.book))];
  if (!(await confirmLosses(losses))) return;
  await saveFile(session.book, ribbon.addinId);
  unsaved.saved(session.book.name);
  say(`已保存 ${session.book.name}`);
}

/** Runs what a button does; a failure is said in the bar and goes to the console with its cause. */
function does(work: () => Promise<void> | void): () => void {
  return () => {
    say("");
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        console.error(error);
        say(`未能完成：${error instanceof Error ? error.message : String(error)}`);
      });
  };
}

function toggleDark(): void {
  const dark = darkButton.ariaPressed !== "true";
  darkButton.ariaPressed = String(dark);
  document.documentElement.toggleAttribute("data-dark", dark);
  session.setDark(dark);
}

function chosenPerson(): number {
  const chosen = document.querySelector<HTMLInputElement>("#people input:checked");
  return Number(chosen?.value ?? 0);
}

async function fetchManifest(): Promise<Document> {
  const answer = await fetch(MANIFEST);
  if (!answer.ok) throw new Error(`${MANIFEST}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/xml");
}

function attachButtons(): void {
  element("new", HTMLButtonElement).addEventListener("click", does(startNew));
  element("open", HTMLButtonElement).addEventListener("click", () => fileInput.click());
  element("save", HTMLButtonElement).addEventListener("click", does(save));
  onShortcut("s", does(save));
  onShortcut("o", () => fileInput.click());
  darkButton.addEventListener("click", does(toggleDark));
  fileInput.addEventListener(
    "change",
    does(async () => {
      const file = fileInput.files?.[0];
      fileInput.value = "";
      if (file !== undefined) await openChosen(file);
    }),
  );
  const switcher = element("people", HTMLFieldSetElement);
  switcher.hidden = people === 1;
  switcher.addEventListener("change", () => session.choose(chosenPerson()));
  drawRibbon(element("ribbon", HTMLElement), ribbon, ({ id, functionName }) =>
    does(async () => {
      if (functionName === null) session.chosen().setPaneVisible(true);
      else await session.chosen().press(functionName, id);
    })(),
  );
}

function attachSample(sample: File): void {
  offerSample(element("sample-file", HTMLAnchorElement), sample);
  element("sample", HTMLButtonElement).addEventListener(
    "click",
    does(() => {
      const { frame } = session.chosen();
      say(
        frame !== null && dropOnPane(frame, sample)
          ? `已将“${sample.name}”放入任务窗格`
          : "任务窗格现在不能接收文件：请先回到“导入方案”",
      );
    }),
  );
}

const splitter = attachSplitter(element("splitter", HTMLElement), element("main", HTMLElement));

async function start(): Promise<void> {
  // A canvas does not wait for its font.
  const [manifest, sample] = await Promise.all([
    fetchManifest(),
    fetchSample(),
    document.fonts.load("11pt Arial"),
  ]);
  ribbon = readRibbon(manifest, language);
  functions = await fetchFunctions(manifest);
  attachButtons();
  await open(NEW_NAME, () => true);
  attachSample(sample);
  document.documentElement.dataset.ready = "";
}

does(start)();
