import { foldDigits } from "@haat/core/digits";
import { SupportOrderPage } from "@haat/contract/support";
import type { z } from "zod";
import { type Api, refusePage } from "../../lib/api.server.ts";

type Ask = Readonly<{ q: string; cursor: string | null }>;
type Page = z.infer<typeof SupportOrderPage>;

/** Four digits and more, and nothing else: it may be a phone, and a phone belongs into no address. */
export const mayBePhone = (q: string): boolean => /^[+0-9 ()-]*([0-9][^0-9]*){4,}$/.test(foldDigits(q));

/** By order number or transaction id; the newest when nothing is asked. */
export const findOrders = (api: Api, { q, cursor }: Ask): Promise<Page> =>
  api.read("/v1/support/orders", SupportOrderPage, { query: { q, cursor: cursor ?? undefined } });

/** By a phone too. */
export const searchOrders = (api: Api, { q, cursor }: Ask): Promise<Page> =>
  api
    .send("POST", "/v1/support/searches/orders", SupportOrderPage, {
      body: { q, cursor: cursor ?? undefined },
    })
    .catch(refusePage);
