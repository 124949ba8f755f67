import { PastAddressList } from "@haat/contract/page-addresses";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import type { ReadLines } from "./read-lines.ts";

const place = "/v1/admin/past-addresses";

export const readAddresses = (api: Api, q: string): Promise<PastAddressList> =>
  api.read(place, PastAddressList, { query: { q } });

export const addAddresses = (api: Api, items: ReadLines["items"]): Promise<Outcome<PastAddressList>> =>
  outcomeOf(api.send("POST", place, PastAddressList, { body: { items } }));

export const forgetAddress = (api: Api, path: string): Promise<Outcome<PastAddressList>> =>
  outcomeOf(api.send("POST", `${place}/ends`, PastAddressList, { body: { path } }));
