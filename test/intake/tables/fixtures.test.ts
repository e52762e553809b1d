import { readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../../src/intake/readDocument";
import { faultsInAccounts, unprinted } from "../accounts";
import { onlyPlan } from "../seeds";
import { essenceWithDays } from "./shared";

const FOLDER = path.join(__dirname, "../../fixtures/intake/tables");

/** Documents of our own about invented places: a pasted table with its damages, a PDF's table that lost its columns. */
describe.each(["tabbed-pages", "wrapped-cells"])("table %s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, `${name}.txt`)));
  const expected: unknown = JSON.parse(readFileSync(path.join(FOLDER, `${name}.expected.json`), "utf8"));

  test("gives what a person reads in it", async () => {
    const intake = await readDocument({ name, bytes });
    const { document, tasks } = onlyPlan(intake);
    const { title, issuer, docNumber, issuedOn, year, level } = document;
    expect({
      document: { title, issuer, docNumber, issuedOn, year, level },
      tasks: tasks.map(essenceWithDays),
      leftover: intake.leftover.map(({ why }) => why),
    }).toEqual(expected);
  });

  test("accounts for every character", async () => {
    const intake = await readDocument({ name, bytes });
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
  });
});
