/** The names that a cell lists, whichever mark the clerk put between them. */
export function splitNames(cell: string): string[] {
  return cell
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
