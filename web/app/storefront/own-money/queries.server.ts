import { OwnMoneyPage } from "@haat/contract/own-money";
import type { Api } from "../../lib/api.server.ts";

export const readOwnMoney = (api: Api, cursor: string | null): Promise<OwnMoneyPage> =>
  api.read("/v1/store/money", OwnMoneyPage, { query: { cursor: cursor ?? undefined } });
