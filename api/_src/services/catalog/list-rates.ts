import type { CurrencyRate } from "@haat/contract/currencies";
import { isCurrency } from "@haat/core/currencies";
import { listRates as list } from "@haat/db/queries/catalog/currency-rates";
import type { Ctx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

/** For a display beside the taka; everything is paid in taka. */
export async function listRates({ db }: Pick<Ctx, "db">): Promise<CurrencyRate[]> {
  const rows = await list(db);
  return rows.flatMap(({ currency, microTaka, toldAt }) =>
    isCurrency(currency) ? [{ currency, microTaka, toldAt: instantView(toldAt) }] : [],
  );
}
