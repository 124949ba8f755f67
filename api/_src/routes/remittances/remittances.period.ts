import { RemittancePeriodBody } from "@haat/contract/remittance-period";
import { RemittanceReport } from "@haat/contract/remittance";
import type { Api } from "../../app-env.ts";
import { correctRemittancePeriod } from "../../services/remittances/correct-period.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { keyedCtxOf } from "../declare.ts";
import { keyedAct } from "../decision.ts";

const route = keyedAct({
  name: "correctRemittancePeriod",
  path: "/v1/support/remittances/{id}/period",
  tag: "Support",
  summary:
    "Until when it tells of parcels was said wrongly: which of them are missing is asked by the day that holds now",
  ...{ of: "remittance", body: RemittancePeriodBody },
  ...{ view: RemittanceReport, afterwards: "The statement" },
  problems: [...(["remittance.not_found", "remittance.wrong_state", "remittance.period_ahead"] as const)],
});

export const correctRemittancePeriodRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await correctRemittancePeriod(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });
