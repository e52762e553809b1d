import { HostError } from "./errors";
import { isHostObject, type HostObject } from "./hostObject";
import { query } from "./query";
import type { Schema } from "./schema";
import {
  ACTION,
  fromWire,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchBody,
  type ErrorBody,
  type ObjectPath,
  type ResponseBody,
} from "./wire";

/** What a batch is run against: one client's view of the workbook. */
export interface BatchContext {
  readonly root: HostObject;
  readonly schema: Schema;
  /** An object the client kept; null when it is not known. */
  readonly kept: (referenceId: string) => HostObject | null;
  /** A service that the client calls by its full name; null when there is none. */
  readonly service: (name: string) => HostObject | null;
  /** Called before a result is read, when something was written before it: formulas must be up to date. */
  readonly settle: () => Promise<void>;
  /** Called before cells are written: formulas are parsed much faster when names and tables are known. */
  readonly settleNames: () => Promise<void>;
  /** Told of every method and every property that is set, as `Worksheet.delete`. */
  readonly used: (member: string) => void;
  /** Turns what a member threw into an error with a code. */
  readonly asHostError: (error: unknown) => HostError;
}

/** The actions of one request, in order, until the first that fails; what was done before it stays done. */
export class Batch {
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];
  #unsettled = false;

  constructor(
    readonly body: BatchBody,
    readonly context: BatchContext,
  ) {
    this.#paths = body.ObjectPaths ?? {};
  }

  /** `limit` is how many actions are run before the given error is raised instead of the next one. */
  async run(limit?: { readonly actions: number; readonly error: HostError }): Promise<ResponseBody> {
    const actions = this.body.Actions ?? [];
    let error: ErrorBody | null = null;
    for (const [index, action] of actions.entries()) {
      try {
        if (limit !== undefined && index >= limit.actions) throw limit.error;
        await this.#act(action);
      } catch (thrown) {
        error = this.#describe(thrown, action, index);
        break;
      }
    }
    await this.context.settle();
    return { Results: this.#results, TraceIds: this.#traces, ...(error === null ? {} : { Error: error }) };
  }

  async #act(action: Action): Promise<void> {
    const result = (value: unknown): void => void this.#results.push({ ActionId: action.Id, Value: value });
    if (action.ActionType === ACTION.trace) {
      this.#traces.push(action.Id);
      result(null);
      return;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        result(object === null ? null : object.identity());
        return;
      case ACTION.query:
        await this.#settle();
        result(object === null ? null : query(object, action.QueryInfo ?? {}, this.context.schema));
        return;
      case ACTION.method:
        result(object === null ? null : plain(this.#call(object, action.Name ?? "", action.ArgumentInfo)));
        this.#unsettled = true;
        return;
      case ACTION.setProperty:
        if (action.Name === "Formulas" || action.Name === "Values") await this.context.settleNames();
        if (object !== null) this.#set(object, action);
        this.#unsettled = true;
        return;
      default:
        throw new HostError("NotImplemented", `The preview runs no actions of type ${action.ActionType}`);
    }
  }

  async #settle(): Promise<void> {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    await this.context.settle();
  }

  #set(object: HostObject, action: Action): void {
    const name = fromWire(action.Name ?? "");
    const setter = object.setter(name);
    if (setter === undefined) throw notFound(object, name);
    this.context.used(`${object.className}.${name}`);
    setter(this.#arguments(action.ArgumentInfo)[0]);
  }

  #call(object: HostObject, wireName: string, info: ArgumentInfo | undefined): unknown {
    const name = fromWire(wireName);
    const method = object.method(name);
    if (method === undefined) throw notFound(object, name);
    this.context.used(`${object.className}.${name}`);
    return method(this.#arguments(info));
  }

  /** Each path is followed once: following `Add` twice would add twice. */
  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (path === undefined) throw new HostError("InvalidReference", `There is no object path ${id}`);
    const object = this.#follow(path);
    this.#objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    const name = fromWire(path.Name ?? "");
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.context.root;
      case PATH.newObject:
        return this.#made(path.Name ?? "");
      case PATH.reference:
        return this.#kept(path.Name ?? "");
      case PATH.nullObject:
        return null;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    // `add` and its like change the workbook as soon as their result is asked for.
    this.#unsettled = true;
    if (path.ObjectPathType === PATH.property) {
      const navigator = parent.navigator(name);
      if (navigator === undefined) throw notFound(parent, name);
      return navigator();
    }
    const made =
      path.ObjectPathType === PATH.indexer
        ? this.#item(parent, path)
        : this.#call(parent, name, path.ArgumentInfo);
    if (made !== null && !isHostObject(made)) throw new Error(`${parent.className}.${name} gave no object`);
    return made;
  }

  #item(parent: HostObject, path: ObjectPath): HostObject {
    if (parent.item === undefined) throw notFound(parent, "getItem");
    return parent.item(this.#arguments(path.ArgumentInfo)[0]);
  }

  #kept(referenceId: string): HostObject {
    const object = this.context.kept(referenceId);
    if (object === null)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  #made(name: string): HostObject {
    const service = this.context.service(name);
    if (service === null) throw new HostError("ApiNotFound", `The preview has no ${name}`, name);
    return service;
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, ids[index]));
  }

  #argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.#object(id);
    if (Array.isArray(id) && Array.isArray(value))
      return value.map((inner, index) => this.#argument(inner, id[index]));
    return value;
  }

  #describe(thrown: unknown, action: Action, index: number): ErrorBody {
    const error = this.context.asHostError(thrown);
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? this.#location(action),
      HttpStatusCode: error.status,
      ActionIndex: index,
    };
  }

  #location(action: Action): string {
    const path = this.#paths[String(action.ObjectPathId)];
    const instantiating = action.ActionType === ACTION.instantiate;
    const owner = this.#objects.get((instantiating ? path?.ParentObjectPathId : action.ObjectPathId) ?? 0);
    const name = instantiating
      ? path?.ObjectPathType === PATH.indexer
        ? "getItem"
        : path?.Name
      : action.Name;
    return `${owner?.className ?? "Workbook"}.${fromWire(name ?? "")}`;
  }
}

function notFound(object: HostObject, name: string): HostError {
  const member = `${object.className}.${name}`;
  return new HostError("ApiNotFound", `The preview has no ${member}`, member);
}

function plain(value: unknown): unknown {
  return value === undefined || isHostObject(value) ? null : value;
}
