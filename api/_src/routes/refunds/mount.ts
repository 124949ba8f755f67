import type { Api } from "../../app-env.ts";
import { decideRefundEvidenceRoute } from "./evidence.decide.ts";
import { recordRefundEvidenceRoute } from "./evidence.record.ts";
import { withdrawRefundEvidenceRoute } from "./evidence.withdraw.ts";
import { listRefundsRoute } from "./refunds.list.ts";
import { readRefundRoute } from "./refunds.read.ts";

export function mountRefunds(api: Api): void {
  listRefundsRoute(api);
  readRefundRoute(api);
  recordRefundEvidenceRoute(api);
  decideRefundEvidenceRoute(api);
  withdrawRefundEvidenceRoute(api);
}
