import { AddinError } from "../errors";
import { addressOf, type BlockChange, type ContentRow, type SheetRef } from "./cellBlock";
import { changeFrozen, loadFrozen, printOf, type FrozenFormula } from "./frozenFormulas";
import { type TurnDraft, type Turned, turning } from "./freezeFormulas";
import type { Session } from "./gateway";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import type { Operation } from "./transaction";

/** The open sheet and the formulas that are kept for it. One round trip. */
export async function findFrozen({
  context,
  sync,
}: Session): Promise<{ readonly sheet: SheetRef; readonly formulas: readonly FrozenFormula[] }> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  const frozen = loadFrozen(context);
  await sync();
  const isHere = ({ sheet: { id, name } }: FrozenFormula): boolean => id === sheet.id || name === sheet.name;
  return { sheet: { id: sheet.id, name: sheet.name }, formulas: frozen().filter(isHere) };
}

interface Read {
  readonly values: readonly (readonly ContentRow[])[];
  readonly contents: readonly (readonly ContentRow[])[];
  readonly frozen: readonly FrozenFormula[];
  readonly obstacles: Obstacles;
}

/**
 * Values that were formulas become these formulas again, in three round trips. Where somebody has changed a cell of
 * an answer since, it stays and its formula stays kept.
 *
 * @throws AddinError `noFrozenFormula`, `sheetProtected`, `workbookReadOnly`
 */
export function thawFormulas(
  command: string,
  sheet: SheetRef,
  found: readonly FrozenFormula[],
): Operation<Read, TurnDraft, Turned> {
  return {
    command,
    load(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const ranges = found.map(({ row, column, rows, columns }) =>
        worksheet.getRangeByIndexes(row, column, rows, columns).load("values,formulas"),
      );
      const frozen = loadFrozen(context);
      const obstacles = loadObstacles(context);
      return () => ({
        values: ranges.map((range) => range.values as ContentRow[]),
        contents: ranges.map((range) => range.formulas as ContentRow[]),
        frozen: frozen(),
        obstacles: obstacles(),
      });
    },
    draft: (read) => draft(sheet, found, read),
    ...turning(),
  };
}

function draft(sheet: SheetRef, found: readonly FrozenFormula[], read: Read): TurnDraft {
  const obstacle = obstacleTo({ makesSheets: false, sheets: [sheet.name] }, read.obstacles);
  if (obstacle !== null) {
    throw obstacle;
  }
  const standing = found.map((formula, index) => ({
    formula,
    values: read.values[index] ?? [],
    // A formula that somebody has put there may show the very value.
    isUntouched:
      printOf(read.contents[index] ?? []) === formula.print &&
      printOf(read.values[index] ?? []) === formula.print,
  }));
  const turned = standing.filter(({ isUntouched }) => isUntouched);
  if (turned.length === 0) {
    throw new AddinError("noFrozenFormula", { sheet: sheet.name, changed: found.length });
  }
  const changes = turned.map(({ formula: { row, column, rows, columns, formula }, values }): BlockChange => ({
    row,
    column,
    rows,
    columns,
    before: { values },
    after: { formula },
  }));
  const isTurned = (frozen: FrozenFormula): boolean =>
    turned.some(({ formula }) => JSON.stringify(formula) === JSON.stringify(frozen));
  return {
    sheet: sheet.name,
    formulas: turned.length,
    left: standing
      .filter(({ isUntouched }) => !isUntouched)
      .map(({ formula }) => ({ address: addressOf(formula), formula: formula.formula })),
    marks: [
      { kind: "blocks", sheet, changes },
      {
        kind: "blocks",
        ...changeFrozen(
          read.frozen,
          read.frozen.filter((frozen) => !isTurned(frozen)),
        ),
      },
    ],
  };
}
