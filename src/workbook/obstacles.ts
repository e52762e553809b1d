import { AddinError } from "../errors";
import { loadSheets } from "./sheets";
import { STATE_SHEET } from "./stateSheet";

/** What keeps the add-in from writing, whatever it writes. */
export interface Obstacles {
  /** The file is open for reading only: what is written could not be saved. */
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly protectedSheets: ReadonlySet<string>;
}

/** What a command writes to. */
export interface Targets {
  readonly makesSheets: boolean;
  /** Names of sheets that stand already. */
  readonly sheets: readonly string[];
}

/** Queues the look at protections; asked before anything is written, because Excel's refusal names no sheet. */
export function loadObstacles(context: Excel.RequestContext): () => Obstacles {
  const workbook = context.workbook.load("readOnly");
  const structure = context.workbook.protection.load("protected");
  const sheets = loadSheets(context);
  return () => ({
    isReadOnly: workbook.readOnly,
    isStructureProtected: structure.protected,
    protectedSheets: new Set(sheets().flatMap(({ name, isProtected }) => (isProtected ? [name] : []))),
  });
}

/** Why these places cannot be written to; null when they can. The state sheet is written with every command. */
export function obstacleTo(targets: Targets, obstacles: Obstacles): AddinError | null {
  if (obstacles.isReadOnly) {
    return new AddinError("workbookReadOnly");
  }
  const closed = [...new Set([...targets.sheets, STATE_SHEET])].filter((sheet) =>
    obstacles.protectedSheets.has(sheet),
  );
  if (closed.length > 0) {
    return new AddinError("sheetProtected", { sheet: closed.join("”、“") });
  }
  return targets.makesSheets && obstacles.isStructureProtected ? new AddinError("structureProtected") : null;
}
