import { SupportOrderPage } from "@haat/contract/support";
import type { z } from "zod";
import type { Api } from "../../lib/api.server.ts";

type Ask = Readonly<{ q: string; cursor: string | null }>;

export const findOrders = (api: Api, { q, cursor }: Ask): Promise<z.infer<typeof SupportOrderPage>> =>
  api.read("/v1/support/orders", SupportOrderPage, { query: { q, cursor: cursor ?? undefined } });
