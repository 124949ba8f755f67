import { ShopHolidayList } from "@haat/contract/shop-holiday";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import type { TypedAway } from "./read-typed.ts";

const path = "/v1/vendor/holidays";

export const readHolidays = (api: Api): Promise<ShopHolidayList> => api.read(path, ShopHolidayList);

export const sayHoliday = (api: Api, typed: TypedAway): Promise<Outcome<ShopHolidayList>> =>
  outcomeOf(api.send("POST", path, ShopHolidayList, { body: typed }));

export const endHoliday = (api: Api, from: string): Promise<Outcome<ShopHolidayList>> =>
  outcomeOf(api.send("POST", `${path}/ends`, ShopHolidayList, { body: { from } }));
