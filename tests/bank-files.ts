import { BankFileReport, BankFileTaken } from "@haat/contract/bank-file";
import { BankLinePage, BankLineReport } from "@haat/contract/bank-line";
import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import type { ClaimDesk } from "./courier-claims.ts";
import type { TestSession } from "./market.ts";
import { ask, type Told } from "./staff.ts";
import type { TestWorld } from "./world.ts";
import { dhakaToday } from "./days.ts";

/** A credit as our bank would write it; the amount in taka. */
export type WrittenCredit = Readonly<{
  day?: string;
  narration?: string;
  reference?: string;
  credit?: string;
  debit?: string;
}>;

/** Today, as our bank writes it: what comes under no number of a statement is held against those of its time. */
export const bankToday = (): string => dhakaToday().split("-").toReversed().join("/");

const csv = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A bank's file, in base64. */
export function bankText(credits: readonly WrittenCredit[]): string {
  const rows = credits.map(
    ({ day = "20/11/2026", narration = "BEFTN", reference = "-", credit = "10", debit = "" }) =>
      [day, narration, reference, debit, credit].map(csv).join(","),
  );
  const text = ["City Bank PLC", "Txn Date,Particulars,Ref No,Withdrawal,Deposit", ...rows, ""].join("\n");
  return Buffer.from(text).toString("base64");
}

/** One that has been brought, understood and not taken: ten taka. */
export async function aBankFile({ owner }: TestWorld, madeBy: string, state = "read"): Promise<string> {
  const id = newId("bankFile", new Date());
  await owner.query(
    `insert into bank_file (id, bank, file_name, file_hash, body, state, rows_read, credits_minor, made_by, taken_by, taken_at)
     select $1::text, 'City Bank', 'october.csv', encode(sha256(b), 'hex'), b, $2::text, 1, 1000, $3::text,
       case when $2 = 'taken' then $3 end, case when $2 = 'taken' then now() end from (select decode($4, 'base64') as b) x`,
    [id, state, madeBy, bankText([{ narration: id }])],
  );
  return id;
}

/** A credit of ten taka that nobody has explained. */
export async function aBankLine(world: TestWorld, madeBy: string): Promise<string> {
  const file = await aBankFile(world, madeBy, "taken");
  const id = newId("bankLine", new Date());
  await world.owner.query(
    `insert into bank_line (id, file_id, line, line_hash, day, amount_minor, narration, number, number_key)
     values ($1, $2, 3, $1, '2026-11-20', 1000, 'BEFTN', $1, bank_number($1))`,
    [id, file],
  );
  return id;
}

/** What one of finance does with our bank's files. */
export function bankDesk(world: TestWorld, by: TestSession) {
  const call = (
    method: string,
    path: string,
    body?: unknown,
    as = by,
  ): Promise<Told<Record<string, unknown>>> => ask(world, as, [method, `/v1/support${path}`], body);
  const bring = (base64: string, bank = "City Bank") =>
    call("POST", "/bank-files", { bank, fileName: "october.csv", base64 });
  const brought = async (base64: string, bank?: string): Promise<BankFileReport> => {
    const told = await bring(base64, bank);
    expect(told.code).toBe("");
    return BankFileReport.parse(told.body);
  };
  const take = (id: string) => call("POST", `/bank-files/${id}/taking`);
  const lines = async (query = ""): Promise<BankLinePage> =>
    BankLinePage.parse((await call("GET", `/bank-lines${query}`)).body);
  return {
    ...{ call, bring, brought, take, lines },
    taken: async (base64: string, bank?: string): Promise<BankFileTaken> => {
      const { file } = await brought(base64, bank);
      const told = await take(file.id);
      expect(told.code).toBe("");
      return BankFileTaken.parse(told.body);
    },
    line: async (id: string): Promise<BankLineReport> =>
      BankLineReport.parse((await call("GET", `/bank-lines/${id}`)).body),
    /** The open one whose words hold this. */
    named: async (words: string, state = "open"): Promise<BankLinePage["items"][number]> => {
      const found = (await lines(`?state=${state}`)).items.find(
        ({ narration, reference }) => narration.includes(words) || reference === words,
      );
      if (!found) throw new Error(`nothing ${state} says ${words}`);
      return found;
    },
    pays: (id: string, shares: readonly (readonly [string, string])[], reason = "", as = by) =>
      call(
        ...(["POST", `/bank-lines/${id}/shares`] as const),
        { shares: shares.map(([remittance, amount]) => ({ remittance, amount })), reason },
        as,
      ),
    says: (id: string, says: string, note = "looked it up") =>
      call("POST", `/bank-lines/${id}/words`, { says, note }),
  };
}

/** A posted statement of Pathao's that brings a parcel's cash, under his reference, in taka. */
export async function paidStatement(
  desk: ClaimDesk,
): Promise<Readonly<{ id: string; reference: string; taka: number }>> {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }], taka);
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  const { remittance } = await desk.report(id);
  return { id, reference: remittance.reference, taka };
}
