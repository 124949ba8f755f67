import { OrderPage } from "@haat/contract/order";
import type { z } from "zod";
import type { Api } from "../../lib/api.server.ts";

export const readOrders = (api: Api, cursor: string | null): Promise<z.infer<typeof OrderPage>> =>
  api.read("/v1/store/orders", OrderPage, { query: { cursor: cursor ?? undefined } });
