import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../../src/intake/readDocument";
import { faultsInAccounts, unprinted } from "../accounts";
import { essenceWithDays } from "./shared";

const FOLDER = path.join(__dirname, "../../fixtures/intake/tables");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

/** Tables of our own about invented places, in many dresses; what each must give lies beside it, written by reading. */
describe.each(NAMES)("table %s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  const expected: unknown = JSON.parse(
    readFileSync(path.join(FOLDER, name.replace(/\.txt$/, ".expected.json")), "utf8"),
  );

  test("gives what a person reads in it", async () => {
    const intake = await readDocument({ name, bytes });
    const plans = intake.plans.map(({ document, tasks }) => {
      const { title, issuer, docNumber, issuedOn, year, level } = document;
      return {
        document: { title, issuer, docNumber, issuedOn, year, level },
        tasks: tasks.map(essenceWithDays),
      };
    });
    expect({ plans, leftover: intake.leftover.map(({ why }) => why) }).toEqual(expected);
  });

  test("accounts for every character", async () => {
    const intake = await readDocument({ name, bytes });
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
  });
});
