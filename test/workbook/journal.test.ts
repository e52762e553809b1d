import { decodeBody, decodeHead, encodeEntry, type JournalEntry } from "../../src/workbook/journal";

const entry: JournalEntry = {
  id: "e1",
  command: "generateRegister",
  at: "2024-03-01T08:00:00.000Z",
  serial: 3,
  activeSheet: "Sheet1",
  marks: [
    {
      kind: "sheet",
      name: "责任台账",
      rows: Array.from({ length: 20_000 }, (_, index) => `h${index}`),
      tables: [],
    },
    { kind: "name", name: "统计截止日" },
  ],
};

describe("a journal entry as cells", () => {
  test("comes back whole, in pieces that a cell can hold", () => {
    const { head, pieces } = encodeEntry(entry, false);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32_767);
    expect(decodeHead(head)).toEqual({
      id: "e1",
      command: "generateRegister",
      at: entry.at,
      serial: 3,
      founding: false,
      pieces: pieces.length,
      size: JSON.stringify(entry).length,
    });
    expect(decodeBody(pieces, JSON.stringify(entry).length)).toEqual(entry);
    expect(decodeBody(pieces, 1)).toBeNull();
  });
});
