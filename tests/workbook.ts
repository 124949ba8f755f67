import { writeSheet } from "@haat/statements/write-sheet";

const amount = /^-?\d+(?:\.\d{1,2})?$/;
const poisha = (text: string): bigint => BigInt(Math.round(Number(text) * 100));

/** The same sheet as an office program saves it: words as words, from the fourth column on amounts as numbers. */
export async function asWorkbook(csv: string): Promise<Buffer> {
  const [head = [], ...rows] = csv
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  async function* cells() {
    for (const row of rows)
      yield row.map((text, column) => (column > 2 && amount.test(text) ? poisha(text) : text));
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of writeSheet("xlsx", head, cells())) pieces.push(piece);
  return Buffer.concat(pieces);
}
