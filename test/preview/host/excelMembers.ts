import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One member of one of Excel's classes, as Microsoft's types declare it. */
export interface ExcelMember {
  readonly name: string;
  readonly kind: "property" | "method" | "event";
  /** The minor version of ExcelApi that brought it; null for other requirement sets and previews. */
  readonly since: number | null;
}

/** What every class has from the client library itself; the host is not asked for it. */
const OF_THE_CLIENT = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack"]);

/** Every class of the `Excel` namespace with its members. */
export function readExcelMembers(): ReadonlyMap<string, readonly ExcelMember[]> {
  const file = path.join(path.dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const classes = new Map<string, ExcelMember[]>();
  for (const space of source.statements) {
    if (!ts.isModuleDeclaration(space) || space.name.text !== "Excel") continue;
    if (space.body === undefined || !ts.isModuleBlock(space.body)) continue;
    for (const statement of space.body.statements) {
      if (!ts.isClassDeclaration(statement) || statement.name === undefined) continue;
      classes.set(statement.name.text, membersOf(statement, source));
    }
  }
  return classes;
}

function membersOf(of: ts.ClassDeclaration, source: ts.SourceFile): ExcelMember[] {
  const members = new Map<string, ExcelMember>();
  for (const member of of.members) {
    if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
    const name = member.name.text;
    if (OF_THE_CLIENT.has(name)) continue;
    const type = ts.isPropertyDeclaration(member) ? (member.type?.getText(source) ?? "") : null;
    const kind = type === null ? "method" : type.includes("EventHandlers<") ? "event" : "property";
    const since = sinceOf(member.getFullText(source));
    const earlier = members.get(name);
    if (earlier === undefined || (since ?? Infinity) < (earlier.since ?? Infinity)) {
      members.set(name, { name, kind, since });
    }
  }
  return [...members.values()];
}

/** An overload says its own version; the first is the class's. */
function sinceOf(comment: string): number | null {
  const found = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment);
  return found === null ? null : Number(found[1]);
}
