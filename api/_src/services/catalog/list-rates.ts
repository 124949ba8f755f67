import type { CurrencyRate } from "@haat/contract/currencies";
import { currencies } from "@haat/core/currencies";
import { listRates as list } from "@haat/db/queries/catalog/currency-rates";
import type { Ctx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

/** For a display beside the taka, the usual ones first; everything is paid in taka. */
export async function listRates({ db }: Pick<Ctx, "db">): Promise<CurrencyRate[]> {
  const told = new Map((await list(db)).map((row) => [row.currency, row]));
  return currencies.flatMap((currency) => {
    const row = told.get(currency);
    return row ? [{ currency, microTaka: row.microTaka, toldAt: instantView(row.toldAt) }] : [];
  });
}
