import {
  type ComplaintDecisionBody,
  type ComplaintFilter,
  ComplaintsView,
  complaintViews,
} from "@haat/contract/complaint";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

type View = NonNullable<ComplaintFilter["view"]>;

export const viewOf = (asked: string | null): View => complaintViews.find((view) => view === asked) ?? "ours";

export const readComplaints = (api: Api, view: View): Promise<ComplaintsView> =>
  api.read("/v1/support/complaints", ComplaintsView, { query: { view } });

type Decision = Readonly<{ api: Api; orderId: string; key: string; body: ComplaintDecisionBody }>;

export const decideComplaint = ({ api, orderId, key, body }: Decision): Promise<Outcome<ComplaintsView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/orders/${encodeURIComponent(orderId)}/complaint`, ComplaintsView, {
      ...{ headers: { "idempotency-key": key }, body },
    }),
  );
