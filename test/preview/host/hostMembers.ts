import type { Book } from "../../../preview/host/book/book";
import { range } from "../../../preview/host/objects/range";
import { areas } from "../../../preview/host/objects/rangeEditing";
import { RangeTarget } from "../../../preview/host/objects/rangeTarget";
import { createdWorkbook, workbook } from "../../../preview/host/objects/workbook";
import { HostError } from "../../../preview/host/protocol/errors";
import type { HostObject } from "../../../preview/host/protocol/hostObject";
import { UndoStack } from "../../../preview/host/undoStack";
import { View } from "../../../preview/host/view";
import { Session } from "../../../preview/host/session";

/** Some of everything that a workbook of the preview can hold. */
function fill(book: Book): void {
  const sheet = book.activeSheet;
  sheet.write(0, 0, { value: "项" });
  sheet.addTable({ name: "表", area: { row: 0, column: 0, rows: 2, columns: 1 } });
  book.setName({ name: "名", formula: "=1", visible: true, comment: "" });
  book.settings.set("键", 1);
  const place = { row: 0, column: 0, rows: 2, columns: 2 };
  const looks = { legend: "Bottom", isReversed: false, colors: {} } as const;
  sheet.charts = [{ id: "图", name: "图", type: "BarStacked", source: place, title: "", place, ...looks }];
  const rule = {
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    formula: "=1",
    formula2: null,
    stopIfTrue: false,
    format: {},
  };
  sheet.addConditionalFormat({ ...rule, kind: "Custom", operator: null });
  sheet.addConditionalFormat({ ...rule, kind: "CellValue", operator: "EqualTo" });
}

/** Every class that a client can reach, with the members it has, by walking from the workbook. */
export function walkHost(book: Book): ReadonlyMap<string, ReadonlySet<string>> {
  fill(book);
  const runtime = {
    isPaneVisible: () => true,
    setPaneVisible: () => undefined,
    functionsReady: () => undefined,
    openWorkbook: () => undefined,
  };
  const session = new Session(
    book,
    () => undefined,
    () => new Date(0),
    runtime,
    new View(book, () => true),
    new UndoStack(() => undefined),
  );
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const found = new Map<string, Set<string>>();
  const seen = new Map<string, number>();
  const waiting: HostObject[] = [
    workbook(session),
    createdWorkbook(session, btoa("PK")),
    range(session, book.activeSheet, area),
    areas([new RangeTarget(session, book.activeSheet, area)]),
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { className } = next;
    // Conditional formats come in two kinds, so one object of a class does not show all there is.
    const times = (seen.get(className) ?? 0) + 1;
    seen.set(className, times);
    if (times > 4) continue;
    found.set(className, new Set([...(found.get(className) ?? []), ...next.members]));
    waiting.push(...neighbours(next));
  }
  return found;
}

function neighbours(object: HostObject): readonly HostObject[] {
  const navigated = object.members.flatMap((name) => object.navigator(name) ?? []).map(attempt);
  const made = object.className === "RangeBorderCollection" ? [object.item?.("EdgeTop") ?? null] : [];
  return [...navigated, ...made, ...(object.items?.() ?? [])].filter((each) => each !== null);
}

/** What leads nowhere from this object, such as the cell value of a custom format, is refused. */
function attempt(go: () => HostObject | null): HostObject | null {
  try {
    return go();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
