import { AddinError } from "../errors";
import {
  addressOf,
  type BlockChange,
  type BlocksChanged,
  type ContentRow,
  holds,
  loadBlocks,
  type SheetRef,
  writeBlock,
} from "./cellBlock";
import { changeFrozen, loadFrozen, overlap, printOf, type FrozenFormula } from "./frozenFormulas";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import type { PlanFormula } from "./planFormulas";
import type { Operation } from "./transaction";

/** What was turned, and what was left as it is, with the reason in the cell itself. */
export interface Turned {
  readonly sheet: string;
  readonly formulas: number;
  /** Places with their formulas. */
  readonly left: readonly { readonly address: string; readonly formula: string }[];
}

export interface TurnDraft extends Turned {
  readonly marks: readonly ({ readonly kind: "blocks" } & BlocksChanged)[];
}

interface Read {
  readonly values: readonly (readonly ContentRow[])[];
  readonly formulas: readonly unknown[];
  readonly frozen: readonly FrozenFormula[];
  readonly obstacles: Obstacles;
}

/** Answers that are none yet: as values they would say so for ever. */
const UNANSWERED = new Set(["#BUSY!", "#NAME?", "#SPILL!", "#CALC!"]);

/** What the journal keeps in order to put values back exactly. */
const CELLS_MOST = 20_000;

/**
 * PLAN formulas of a sheet become the values that they show, in three round trips. The formulas are kept in the
 * state sheet.
 *
 * @throws AddinError `noPlanFormula`, `tooManyResults`, `sheetProtected`, `workbookReadOnly`
 */
export function freezeFormulas(
  command: string,
  sheet: SheetRef,
  found: readonly PlanFormula[],
): Operation<Read, TurnDraft, Turned> {
  return {
    command,
    load: (context) => loadAnswers(context, sheet, found),
    draft: (read) => draft(sheet, found, read),
    ...turning(),
  };
}

function loadAnswers(
  context: Excel.RequestContext,
  sheet: SheetRef,
  found: readonly PlanFormula[],
): () => Read {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const ranges = found.map(({ row, column, rows, columns }) => ({
    answer: worksheet.getRangeByIndexes(row, column, rows, columns).load("values"),
    anchor: worksheet.getRangeByIndexes(row, column, 1, 1).load("formulas"),
  }));
  const frozen = loadFrozen(context);
  const obstacles = loadObstacles(context);
  return () => ({
    values: ranges.map(({ answer }) => answer.values as ContentRow[]),
    formulas: ranges.map(({ anchor }) => (anchor.formulas as unknown[][])[0]?.[0]),
    frozen: frozen(),
    obstacles: obstacles(),
  });
}

function draft(sheet: SheetRef, found: readonly PlanFormula[], read: Read): TurnDraft {
  const obstacle = obstacleTo({ makesSheets: false, sheets: [sheet.name] }, read.obstacles);
  if (obstacle !== null) {
    throw obstacle;
  }
  const standing = found.map((formula, index) => ({ formula, values: read.values[index] ?? [], index }));
  const isAnswered = ({ formula, values, index }: (typeof standing)[number]): boolean =>
    read.formulas[index] === formula.formula && !UNANSWERED.has(String(values[0]?.[0]));
  const turned = standing.filter(isAnswered);
  if (turned.length === 0) {
    throw new AddinError("noPlanFormula", { sheet: sheet.name, unanswered: found.length });
  }
  if (turned.reduce((cells, { formula: { rows, columns } }) => cells + rows * columns, 0) > CELLS_MOST) {
    throw new AddinError("tooManyResults", { formulas: turned.length });
  }
  const changes = turned.map(({ formula: { formula, ...block }, values }): BlockChange => ({
    ...block,
    before: { formula },
    after: { values },
  }));
  const added = turned.map(({ formula, values }): FrozenFormula => ({
    ...formula,
    sheet,
    print: printOf(values),
  }));
  const others = read.frozen.filter(
    (frozen) => frozen.sheet.id !== sheet.id || !added.some((each) => overlap(each, frozen)),
  );
  return {
    sheet: sheet.name,
    formulas: turned.length,
    left: standing
      .filter((each) => !isAnswered(each))
      .map(({ formula }) => ({ address: addressOf(formula), formula: formula.formula })),
    marks: [
      { kind: "blocks", sheet, changes },
      { kind: "blocks", ...changeFrozen(read.frozen, [...others, ...added]) },
    ],
  };
}

/** How blocks are written and read back, whichever way they are turned. */
export function turning(): Pick<Operation<never, TurnDraft, Turned>, "apply" | "verify"> {
  return {
    *apply(context, { marks }) {
      for (const [index, { sheet, changes }] of marks.entries()) {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        for (const change of changes) {
          writeBlock(worksheet, change, "after");
          yield { bytes: JSON.stringify(change.after).length, share: index / marks.length };
        }
      }
    },
    verify(context, { marks, sheet, formulas, left }) {
      const written = marks.map((mark) => ({ mark, now: loadBlocks(context, mark) }));
      return () => {
        for (const { mark, now } of written) {
          const blocks = now()?.blocks ?? [];
          const wrong = mark.changes.find((change, index) => !holds(blocks[index] ?? [], change.after));
          if (wrong !== undefined) {
            throw new AddinError("verifyFailed", { sheet: mark.sheet.name, cell: addressOf(wrong) });
          }
        }
        return { sheet, formulas, left };
      };
    },
  };
}
