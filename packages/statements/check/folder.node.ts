import { bankNumber } from "@haat/core/bank-number";
import { statedPayerTail } from "@haat/core/wallet-trx";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAmount } from "../amount.ts";
import type { Bytes } from "../bytes.ts";
import { type ParcelFacts, parcelStates } from "../courier-book.ts";
import { type CourierTerms, parseCourierTerms, priceZones } from "../courier-contract.ts";
import { readCsv } from "../csv.ts";
import type { AnswerKey } from "./answer-key.ts";
import type { DeskParts, Upload } from "./desk.ts";

/** A folder of our parcels, what a courier may charge, what came to our bank, and statements. */
export type Folder = Readonly<{
  parcels: DeskParts["parcels"];
  credits: DeskParts["credits"];
  /** In the order in which their periods end. */
  uploads: readonly Upload[];
  bytesOf: (upload: Upload) => Bytes;
  answers: AnswerKey;
}>;

type Cells = Readonly<Record<string, string>>;

const fileBytes = (path: string): Bytes =>
  async function* () {
    for await (const piece of createReadStream(path)) yield new Uint8Array(piece as Uint8Array);
  };

/** The rows of a table by the names in its first row; what a row lacks is nothing. */
async function tableOf(path: string): Promise<Cells[]> {
  const rows: Cells[] = [];
  let names: readonly string[] | null = null;
  for await (const { cells } of readCsv(fileBytes(path))) {
    if (names === null) names = cells;
    else if (cells.some((cell) => cell !== ""))
      rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])));
  }
  return rows;
}

function poisha(cells: Cells, name: string): bigint {
  const amount = readAmount(cells[name] ?? "");
  if (typeof amount === "bigint") return amount;
  throw new Error(`${name} of ${JSON.stringify(cells)} is no amount`);
}

function oneOf<Value extends string>(allowed: readonly Value[], cells: Cells, name: string): Value {
  const found = allowed.find((each) => each === cells[name]);
  if (found === undefined)
    throw new Error(`${name} of ${JSON.stringify(cells)} is none of ${allowed.join(", ")}`);
  return found;
}

function parcelOf(cells: Cells, terms: ReadonlyMap<string, CourierTerms>): ParcelFacts {
  const text = (name: string): string => cells[name] ?? "";
  const ended = { ...cells, status: text("status") === "in_transit" ? "under_way" : text("status") };
  return {
    ...{ id: text("order_no"), reference: text("order_no"), consignment: text("consignment_id") },
    ...{ zone: oneOf(priceZones, cells, "zone"), grams: Number(text("weight_g")) },
    ...{ isPrepaid: text("payment") === "prepaid", state: oneOf(parcelStates, ended, "status") },
    ...{ bookedMinor: poisha(cells, "cod_booked"), dueMinor: poisha(cells, "cod_due") },
    closedAt: text("closed_at") === "" ? null : new Date(text("closed_at")),
    phoneTail: statedPayerTail(text("phone_masked")),
    terms: terms.get(text("courier")) ?? null,
  };
}

type Rates = Readonly<
  Record<
    string,
    Readonly<Record<string, unknown>> & Readonly<{ delivery: Readonly<Record<string, [number, number][]>> }>
  >
>;

function termsOf(rates: Rates[string]): CourierTerms {
  const tiers = Object.entries(rates.delivery).map(([zone, each]) => [
    zone,
    each.map(([mostGrams, feeMinor]) => ({ mostGrams, feeMinor })),
  ]);
  return parseCourierTerms({
    ...{ delivery: Object.fromEntries(tiers), extraPerKgMinor: rates["extra_per_kg"] },
    ...{ codBps: rates["cod_bps"], codRounding: rates["cod_round"], charges: [] },
    ...{ returnPercent: rates["return_pct_of_delivery"], partialPercent: rates["partial_pct"] },
    ...{ exchangePercent: rates["exchange_pct"], toleranceMinor: rates["tolerance"] },
    payoutDays: rates["payout_sla_days"],
  });
}

const jsonOf = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

/** Of the answers only what an upload form would ask for. */
const uploadsIn = ({ statements }: AnswerKey): readonly Upload[] =>
  statements
    .map(({ courier, part, file, reference, period_end }) => ({
      ...{ courier, part, file, reference, periodEnd: new Date(period_end) },
    }))
    .toSorted((a, b) => a.periodEnd.getTime() - b.periodEnd.getTime());

/** Several credits of one reference are one sum. */
function creditsIn(rows: readonly Cells[]): ReadonlyMap<string, bigint> {
  const credits = new Map<string, bigint>();
  for (const row of rows) {
    const reference = bankNumber(row["ref"] ?? "");
    credits.set(reference, (credits.get(reference) ?? 0n) + poisha(row, "credit"));
  }
  return credits;
}

/** Throws where the folder is not of that layout. */
export async function readFolder(folder: string): Promise<Folder> {
  const rates = (await jsonOf(join(folder, "rates.json"))) as Rates;
  const terms = new Map(Object.entries(rates).map(([courier, each]) => [courier, termsOf(each)]));
  const orders = await tableOf(join(folder, "orders.csv"));
  const answers = (await jsonOf(join(folder, "expected.json"))) as AnswerKey;
  const parcels = orders.map((cells) => [cells["courier"] ?? "", parcelOf(cells, terms)] as const);
  return {
    parcels: new Map(
      [...Map.groupBy(parcels, ([courier]) => courier)].map(([courier, own]) => [
        courier,
        own.map((each) => each[1]),
      ]),
    ),
    credits: creditsIn(await tableOf(join(folder, "bank_credits.csv"))),
    ...{ uploads: uploadsIn(answers), answers },
    bytesOf: ({ file }) => fileBytes(join(folder, file)),
  };
}
