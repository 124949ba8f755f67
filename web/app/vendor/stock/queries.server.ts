import { StockPage } from "@haat/contract/vendor";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export type StockQuery = Readonly<{ q: string; low: boolean; cursor: string | null }>;

export const readStockQuery = (search: URLSearchParams): StockQuery => ({
  q: (search.get("q") ?? "").trim().slice(0, 100),
  low: search.get("low") === "true",
  cursor: search.get("cursor"),
});

export const readStock = (
  api: Api,
  { q, low, cursor }: StockQuery,
  limit = 30,
): Promise<z.infer<typeof StockPage>> =>
  api.read("/v1/vendor/stock", StockPage, {
    query: { q, low: low ? "true" : undefined, cursor: cursor ?? undefined, limit },
  });

type Ask = Readonly<{ api: Api; variantId: string; key: string; body: unknown }>;

export const changeStock = ({ api, variantId, key, body }: Ask): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/vendor/stock/${encodeURIComponent(variantId)}/changes`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );
