import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText, paidStatement, type WrittenCredit } from "../bank-files.ts";
import { advancesOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let bank: ReturnType<typeof bankDesk>;
beforeAll(async () => {
  desk = await openClaimDesk();
  bank = bankDesk(desk.world, desk.finance);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

const taking = (...credits: WrittenCredit[]) => bank.taken(bankText(credits));
const word = (): string => crypto.randomUUID().slice(0, 8);

test("the same file is refused, the same line of a later file is no second one, and one like it is", async () => {
  const one = { narration: `cash ${word()}`, credit: "25.50" };
  const text = bankText([one, one]);
  const { file } = await bank.brought(text);
  const again = await bank.bring(text);
  expect(again).toMatchObject({ status: 409, code: "bank_file.known" });
  expect(again.body).toMatchObject({ params: { id: file.id } });
  expect((await bank.take(file.id)).body).toEqual({ taken: 2, known: 0, proposed: 0 });
  expect((await bank.take(file.id)).code).toBe("bank_file.wrong_state");
  const later = await bank.brought(bankText([one, one, one, { narration: `more ${word()}` }]));
  expect(later.known).toBe(2);
  expect((await bank.take(later.file.id)).body).toEqual({ taken: 2, known: 2, proposed: 0 });
  const { items } = await bank.lines();
  expect(items.filter(({ narration }) => narration === one.narration)).toHaveLength(3);
  expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
  // Of another bank it is another credit.
  expect(await bank.taken(bankText([one, { narration: word() }]), "Brac Bank")).toMatchObject({ known: 0 });
});

test("a bank is one by whichever of its names its file is brought, in either language", async () => {
  const one = { narration: `cash ${word()}`, credit: "31.25", reference: `FT${word()}1` };
  const brought = (name: string) => bank.taken(bankText([one, { narration: word() }]), name);
  expect(await brought("The City Bank PLC")).toMatchObject({ known: 0 });
  expect(await brought("সিটি ব্যাংক")).toMatchObject({ known: 1 });
  expect(await brought("city bank limited")).toMatchObject({ known: 1 });
  expect(await brought("Citibank N.A.")).toMatchObject({ known: 0 });
  const { rows } = await desk.world.owner.query<{ keys: string[] }>(
    "select array_agg(bank_key(said) order by n) as keys from unnest($1::text[]) with ordinality x(said, n)",
    [["ব্যাংক এশিয়া", "Bank Asia Ltd.", "ইসলামী ব্যাংক বাংলাদেশ পিএলসি", "IBBL", "Somebody's Own Bank"]],
  );
  expect(rows[0]?.keys).toEqual(["asia", "asia", "islami", "islami", "somebodysownbank"]);
});

test("what no book explains stays listed until somebody says what it is, and that can be taken back", async () => {
  const words = word();
  const { sum } = await bank.lines();
  await taking({ narration: words, credit: "1,234.50" });
  const open = await bank.lines();
  expect(BigInt(open.sum.minor) - BigInt(sum.minor)).toBe(123450n);
  const { id } = await bank.named(words);
  expect((await bank.says(id, "open")).code).toBe("bank_line.wrong_state");
  expect((await bank.says(id, "other", "a shareholder's money")).code).toBe("");
  expect((await bank.says(id, "wallet", "no, bKash's")).code).toBe("bank_line.wrong_state");
  expect((await bank.lines()).sum.minor).toBe(sum.minor);
  const said = await bank.named(words, "said");
  expect(said.said).toMatchObject({ as: "other", note: "a shareholder's money" });
  expect((await bank.says(id, "open", "it was a courier's")).code).toBe("");
  expect((await bank.named(words)).said).toBeNull();
});

test("what is noted by hand under a bank's number explains its line, whichever came first, and only as far as it goes", async () => {
  const advances = advancesOf(desk);
  const [early, late, part] = [word(), word(), word()];
  await advances.came(40, { reference: `ADV-${early}` });
  await taking(
    { reference: `adv ${early}`, credit: "40" },
    { reference: `ADV ${late}`, credit: "30" },
    { reference: `ADV ${part}`, credit: "31" },
  );
  expect((await bank.named(`adv ${early}`, "told")).uses).toEqual([
    { kind: "courier_advance", payer: "pathao" },
  ]);
  expect((await advances.ask(30, { reference: `ADV ${late}` })).code).toBe("");
  expect((await bank.named(`ADV ${late}`, "asked")).proposalId).not.toBeNull();
  await desk.agreed(desk.other);
  expect((await bank.named(`ADV ${late}`, "told")).told.minor).toBe("3000");
  await advances.came(30, { reference: `ADV ${part}` });
  expect(await bank.named(`ADV ${part}`)).toMatchObject({ state: "open", told: { minor: "3000" } });
});

test("a file whose headings nobody knows is explained once, and its bank's next file is read by it", async () => {
  const file = (name: string) =>
    Buffer.from(`Booked on,Who,Money in\n20-11-2026,${name},"১,০০,০০০.৫০"\n`).toString("base64");
  const first = await bank.brought(file(word()), "Sonali  bank");
  expect(first.refusal).toMatchObject({ code: "header_missing" });
  const mapping = (["day", "narration", "credit"] as const).map((field, nth) => ({
    ...{ field, heading: ["Booked on", "Who", "Money in"][nth] },
  }));
  const told = await bank.call("PUT", `/bank-files/${first.file.id}/mapping`, { mapping });
  expect(told.body).toMatchObject({
    file: { state: "read", credits: { minor: "10000050" } },
    mappingVersion: 1,
  });
  expect(await bank.brought(file(word()), "SONALI Bank")).toMatchObject({
    file: { state: "read" },
    mappingVersion: 1,
  });
  const bad = await bank.brought(bankText([{ credit: "12.5x" }, { day: "31/02/2026" }]));
  expect(bad.refusal?.problems).toEqual([
    { line: 3, fault: "credit", shown: "12.5x" },
    { line: 4, fault: "day", shown: "31/02/2026" },
  ]);
  expect((await bank.take(bad.file.id)).code).toBe("bank_file.wrong_state");
});

test("a credit that its bank has given a reference is that one under any spelling of the bank and any reading of its words", async () => {
  const reference = `FT26${word()}`;
  const first = { reference, narration: `BEFTN ${word()}`, credit: "61" };
  expect(await taking(first, first)).toMatchObject({ taken: 2 });
  const other = { ...first, narration: "as the other statement words it" };
  const text = bankText([other, other, other, { ...first, day: "21/11/2026" }]);
  const { file, known } = await bank.brought(text, "CITY-BANK.");
  expect(known).toBe(2);
  expect((await bank.take(file.id)).body).toEqual({ taken: 2, known: 2, proposed: 0 });
  // A word is no reference: what else they say tells them apart.
  const [one, two] = [word(), word()].map((narration) => ({ narration, reference: "BEFTN" }));
  expect(await taking(one ?? {})).toMatchObject({ taken: 1 });
  expect(await taking(two ?? {})).toMatchObject({ taken: 1, known: 0 });
});

test("what comes to our bank under a statement's reference is counted together, in however many lines", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  const atBank = async () => (await desk.report(id)).credit?.atBank.minor;
  await taking({ reference, credit: `${taka - 1}` });
  expect(await atBank()).toBe(`${taka - 1}00`);
  await taking({ reference, credit: "1" });
  expect(await atBank()).toBe(`${taka}00`);
});

test("a file that is read otherwise than it was shown is not taken", async () => {
  const words = word();
  const { file } = await bank.brought(bankText([{ narration: words }]));
  const shown = (rows: number, minor: number) =>
    desk.world.owner.query("update bank_file set rows_read = $2, credits_minor = $3 where id = $1", [
      ...[file.id, rows, minor],
    ]);
  await shown(2, 1000);
  expect((await bank.take(file.id)).code).toBe("bank_file.wrong_state");
  await shown(1, 999);
  expect((await bank.take(file.id)).code).toBe("bank_file.wrong_state");
  expect((await bank.lines()).items.filter(({ narration }) => narration === words)).toEqual([]);
  await shown(1, 1000);
  expect((await bank.take(file.id)).body).toMatchObject({ taken: 1 });
});
