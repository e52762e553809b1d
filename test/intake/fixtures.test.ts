import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../src/intake/readDocument";
import { faultsInAccounts, unprinted } from "./accounts";
import { essence, onlyPlan } from "./seeds";

const FOLDER = path.join(__dirname, "../fixtures/intake");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

/** Documents of our own writing about invented places; what each must give lies beside it, written by reading. */
describe.each(NAMES)("document %s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  const expected = JSON.parse(
    readFileSync(path.join(FOLDER, name.replace(/\.txt$/, ".expected.json")), "utf8"),
  ) as Record<string, unknown>;

  test("gives what a person reads in it", async () => {
    const intake = await readDocument({ name, bytes });
    const { document, tasks } = onlyPlan(intake);
    const { title, issuer, docNumber, issuedOn, year, level } = document;
    const duties = document.duties.map(({ what, due, who, tasks: only, to }) => ({
      what,
      due,
      who,
      tasks: only,
      to,
    }));
    expect({
      document: { title, issuer, docNumber, issuedOn, year, level },
      duties,
      tasks: tasks.map(essence),
      leftover: intake.leftover.map(({ why }) => why),
    }).toEqual(expected);
  });

  test("accounts for every character", async () => {
    const intake = await readDocument({ name, bytes });
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
  });
});
