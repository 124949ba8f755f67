import { ApplicationList, ApplicationView } from "@haat/contract/vendor-application";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import { type Draft, toBody } from "./draft.ts";

export const readApplications = (api: Api): Promise<ApplicationList> =>
  api.read("/v1/store/vendor-applications", ApplicationList);

export const sendApplication = (api: Api, draft: Draft): Promise<Outcome<ApplicationView>> =>
  outcomeOf(api.send("POST", "/v1/store/vendor-applications", ApplicationView, { body: toBody(draft) }));
