/** Excel's own words for what went wrong (`Excel.ErrorCodes`), and the HTTP status that goes with each. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 400,
  GeneralException: 500,
  InsertDeleteConflict: 400,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 400,
  NotImplemented: 501,
} as const;

export type HostErrorCode = keyof typeof STATUS;

/** What the host answers instead of a result: the client turns it into an `OfficeExtension.Error`. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode | (string & {}),
    message: string,
    /** Such as `Range.values`; filled in by the batch when the thrower does not know. */
    readonly location: string | null = null,
  ) {
    super(message);
  }

  get status(): number {
    return Object.entries(STATUS).find(([code]) => code === this.code)?.[1] ?? 400;
  }
}

export function invalidArgument(why: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${why}`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}`);
}

export function accessDenied(sheet: string): HostError {
  return new HostError(
    "AccessDenied",
    `You cannot perform the requested operation: sheet ${sheet} is protected.`,
  );
}
