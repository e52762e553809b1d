/** A sheet of the workbook, whoever made it. */
export interface SheetPresent {
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
}

/**
 * Queues the reading of all sheets. Everything about them is read here: a second load of the collection in the same
 * round trip would replace what the first one read.
 */
export function loadSheets(context: Excel.RequestContext): () => SheetPresent[] {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  return () =>
    sheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility,
      isProtected: protection.protected,
    }));
}
