import { CourierKeyList, NewCourierKey } from "@haat/contract/courier";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/admin/courier-keys";

export const readKeys = (api: Api): Promise<CourierKeyList> => api.read(place, CourierKeyList);

export const issueKey = (
  api: Api,
  body: Readonly<{ courier: string; label: string }>,
): Promise<Outcome<NewCourierKey>> => outcomeOf(api.send("POST", place, NewCourierKey, { body }));

export const endKey = (api: Api, id: string): Promise<Outcome<CourierKeyList>> =>
  outcomeOf(api.send("POST", `${place}/${encodeURIComponent(id)}/end`, CourierKeyList));
