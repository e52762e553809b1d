import type { LoggedRequest } from "./host";

/** What goes wrong with one request. Unless it says otherwise, nothing of the request is done. */
export type Fault =
  /** Refused before anything was done. */
  | { readonly kind: "error"; readonly status: number; readonly code: string; readonly message: string }
  /** Fails after the first `actions` actions were done. */
  | { readonly kind: "partial"; readonly actions: number; readonly code: string }
  /** Never heard of again. */
  | { readonly kind: "noAnswer" }
  /** Done, and answered after so long. */
  | { readonly kind: "late"; readonly milliseconds: number }
  /** Done, but the answer is lost. */
  | { readonly kind: "lostAnswer" };

/** Which request: the nth from now (counted from 1, reference releases not counted), or the first that fits. */
export type At = number | ((request: LoggedRequest) => boolean);

interface Planned {
  readonly fault: Fault;
  readonly fits: (request: LoggedRequest, count: number) => boolean;
  readonly lasting: boolean;
}

/** The faults planned for one client. Each happens once, except that a host that is gone stays gone. */
export class Faults {
  #planned: Planned[] = [];
  #count = 0;
  #gone = false;

  /** The host answers nothing any more, not even with events. */
  get isGone(): boolean {
    return this.#gone;
  }

  error(at: At, code = "GeneralException", status = 500): void {
    this.#plan(at, { kind: "error", status, code, message: "An injected fault refused the request." });
  }

  partial(at: At, actions: number, code = "GeneralException"): void {
    this.#plan(at, { kind: "partial", actions, code });
  }

  noAnswer(at: At): void {
    this.#plan(at, { kind: "noAnswer" });
  }

  late(at: At, milliseconds: number): void {
    this.#plan(at, { kind: "late", milliseconds });
  }

  lostAnswer(at: At): void {
    this.#plan(at, { kind: "lostAnswer" });
  }

  /** From that request on nothing is done and nothing answered. */
  hostGone(at: At): void {
    this.#plan(at, { kind: "noAnswer" }, true);
  }

  /** Takes back every fault, and the host is there again. */
  clear(): void {
    this.#planned = [];
    this.#gone = false;
  }

  /** The fault for the request that has just arrived, or null. */
  next(request: LoggedRequest): Fault | null {
    if (this.#gone) return { kind: "noAnswer" };
    if (!request.isReferenceRelease) this.#count += 1;
    const planned = this.#planned.find(({ fits }) => fits(request, this.#count));
    if (planned === undefined) return null;
    this.#planned = this.#planned.filter((each) => each !== planned);
    this.#gone = planned.lasting;
    return planned.fault;
  }

  #plan(at: At, fault: Fault, lasting = false): void {
    const from = this.#count;
    const fits: Planned["fits"] =
      typeof at === "number"
        ? (request, count) => !request.isReferenceRelease && count === from + at
        : (request) => at(request);
    this.#planned.push({ fault, fits, lasting });
  }
}
