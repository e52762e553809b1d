import type { IDefinedNamesService } from "@univerjs/engine-formula";
import type { Engine } from "../engine/engine";
import type { NamedItem } from "../model";
import { quoteSheet } from "./address";

/** A sheet's name in a reference, in quotes or without. */
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu;

/** Defined names of the whole workbook. */
export class Names {
  readonly #service: IDefinedNamesService;
  /** Something was named since the last calculation. */
  areNew = false;

  constructor(readonly engine: Engine) {
    this.#service = engine.injector.get(engine.modules.IDefinedNamesService);
  }

  list(): readonly NamedItem[] {
    return Object.values(this.#service.getDefinedNameMap(this.engine.unitId) ?? {}).map((held) => ({
      name: held.name,
      formula: held.formulaOrRefString.startsWith("=")
        ? held.formulaOrRefString
        : `=${held.formulaOrRefString}`,
      visible: held.hidden !== true,
      comment: held.comment ?? "",
    }));
  }

  /** Names are the same in capitals and small letters. */
  find(name: string): NamedItem | null {
    return this.list().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  set(item: NamedItem): void {
    const reference = /^='?[^"(+*/^&<>]+!\$?[A-Z]+\$?\d*(:\$?[A-Z]+\$?\d*)?$/i.test(item.formula);
    this.areNew = true;
    this.engine.run("formula.mutation.set-defined-name", {
      id: this.#idOf(item.name) ?? item.name,
      name: item.name,
      // Univer wants a reference bare and anything else as a formula.
      formulaOrRefString: reference ? item.formula.slice(1) : item.formula,
      comment: item.comment,
      hidden: !item.visible,
      localSheetId: "AllDefaultWorkbook",
    });
  }

  /** Names follow a sheet that is given another name. */
  renameSheet(before: string, after: string): void {
    for (const item of this.list()) {
      const formula = item.formula.replace(SHEET, (found, quoted?: string, bare?: string) =>
        (quoted?.replaceAll("''", "'") ?? bare) === before ? `${quoteSheet(after)}!` : found,
      );
      if (formula !== item.formula) this.set({ ...item, formula });
    }
  }

  remove(name: string): void {
    const id = this.#idOf(name);
    if (id !== null) this.engine.run("formula.mutation.remove-defined-name", { id, name });
  }

  #idOf(name: string): string | null {
    const entries = Object.entries(this.#service.getDefinedNameMap(this.engine.unitId) ?? {});
    return entries.find(([, item]) => item.name.toLowerCase() === name.toLowerCase())?.[0] ?? null;
  }
}
