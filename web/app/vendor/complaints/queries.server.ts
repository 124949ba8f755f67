import { type ComplaintAnswerBody, ComplaintsView } from "@haat/contract/complaint";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export const readShopComplaints = (api: Api): Promise<ComplaintsView> =>
  api.read("/v1/vendor/complaints", ComplaintsView);

type Answer = Readonly<{ api: Api; partId: string; key: string; body: ComplaintAnswerBody }>;

export const answerComplaint = ({ api, partId, key, body }: Answer): Promise<Outcome<ComplaintsView>> =>
  outcomeOf(
    api.send("POST", `/v1/vendor/orders/${encodeURIComponent(partId)}/complaint`, ComplaintsView, {
      ...{ headers: { "idempotency-key": key }, body },
    }),
  );
