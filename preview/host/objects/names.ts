import { invalidArgument, HostError, itemNotFound } from "../protocol/errors";
import { parseAddress } from "../book/address";
import type { NamedItem } from "../model";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { range } from "./range";
import { findArea, RangeTarget } from "./rangeTarget";
import { flag, given, text } from "./values";

class NameTarget {
  constructor(
    readonly session: Session,
    readonly name: string,
  ) {}

  get held(): NamedItem {
    const found = this.session.book.namesOf.find(this.name);
    if (found === null) throw itemNotFound(`name ${this.name}`);
    return found;
  }

  change(change: Partial<NamedItem>): void {
    this.session.book.setName({ ...this.held, ...change });
  }

  range(): HostObject | null {
    const found = findArea(this.session, this.session.view.sheet, this.held.formula);
    return found === null ? null : range(this.session, found.sheet, found.area);
  }
}

const collectionMembers: Members<Session> = {
  className: "NamedItemCollection",
  items: (session) => session.book.names().map(({ name }) => named(session, name)),
  item: (session, key) => existing(session, key),
  call: {
    getItem: existing,
    getItemOrNullObject: (session, key) =>
      session.book.namesOf.find(String(key)) === null ? null : existing(session, key),
    getCount: (session) => session.book.names().length,
    add: (session, name, reference, comment) => {
      const wanted = text(name);
      if (!isName(wanted)) throw invalidArgument(`${wanted} is no name.`);
      if (session.book.namesOf.find(wanted) !== null)
        throw new HostError("ItemAlreadyExists", `The name ${wanted} exists.`);
      session.book.setName({
        name: wanted,
        formula: formulaOf(reference),
        visible: true,
        comment: given(comment) ? text(comment) : "",
      });
      return named(session, wanted);
    },
  },
};

/** A letter first, then letters, digits, `.` and `_`; not like an address. */
export function isName(name: string): boolean {
  const spelt = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  return spelt && parseAddress(name) === null && !/^[rc]\d*$/i.test(name) && !/^r\d+c\d+$/i.test(name);
}

function formulaOf(reference: unknown): string {
  if (isHostObject(reference) && reference.target instanceof RangeTarget)
    return `=${absolute(reference.target)}`;
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  const formula = text(reference);
  return formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}

function absolute(target: RangeTarget): string {
  const { address } = target;
  const mark = address.lastIndexOf("!") + 1;
  return (
    address.slice(0, mark) +
    address
      .slice(mark)
      .replace(
        /([A-Z]+)?(\d+)?/g,
        (_, letters: string = "", digits: string = "") =>
          `${letters === "" ? "" : `$${letters}`}${digits === "" ? "" : `$${digits}`}`,
      )
  );
}

const members: Members<NameTarget> = {
  className: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  get: {
    name: ({ held }) => held.name,
    formula: ({ held }) => held.formula,
    visible: ({ held }) => held.visible,
    comment: ({ held }) => held.comment,
    scope: () => "Workbook",
    type: (target) => typeOf(target),
    value: (target) => valueOf(target),
  },
  set: {
    formula: (target, formula) => target.change({ formula: formulaOf(formula) }),
    visible: (target, on) => target.change({ visible: flag(on) }),
    comment: (target, comment) => target.change({ comment: text(comment) }),
  },
  call: {
    delete: ({ session, held }) => session.book.removeName(held.name),
    getRange: (target) => {
      const found = target.range();
      if (found === null) throw new HostError("InvalidOperation", `The name ${target.name} is no range.`);
      return found;
    },
    getRangeOrNullObject: (target) => target.range(),
  },
};

/** A constant's value; a range's address; Excel's client shows no more of other formulas here either. */
function valueOf(target: NameTarget): unknown {
  const found = target.range();
  if (found !== null && found.target instanceof RangeTarget) return found.target.address;
  const body = target.held.formula.slice(1);
  const quoted = /^"(.*)"$/s.exec(body)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return /^-?\d+(\.\d+)?$/.test(body) ? Number(body) : target.held.formula;
}

function typeOf(target: NameTarget): string {
  if (target.range() !== null) return "Range";
  const value = valueOf(target);
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function named(session: Session, name: string): HostObject {
  return hostObject(members, new NameTarget(session, name));
}

function existing(session: Session, key: unknown): HostObject {
  const found = session.book.namesOf.find(String(key));
  if (found === null) throw itemNotFound(`name ${String(key)}`);
  return named(session, found.name);
}

export function names(session: Session): HostObject {
  return hostObject(collectionMembers, session);
}
