import { HolidayList } from "@haat/contract/holiday";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import type { TypedHoliday } from "./read-typed.ts";

const place = "/v1/admin/holidays";

export const readHolidays = (api: Api): Promise<HolidayList> => api.read(place, HolidayList);

export const sayHoliday = (api: Api, body: TypedHoliday): Promise<Outcome<HolidayList>> =>
  outcomeOf(api.send("POST", place, HolidayList, { body }));

export const endHoliday = (api: Api, day: string): Promise<Outcome<HolidayList>> =>
  outcomeOf(api.send("POST", `${place}/ends`, HolidayList, { body: { day } }));
