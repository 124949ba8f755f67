import type { Api } from "../../app-env.ts";
import { decideRefundRoute } from "./cases.decide.ts";
import { withdrawRefundRoute } from "./cases.withdraw.ts";
import { attachEvidenceFileRoute } from "./evidence.attach.ts";
import { readEvidenceFileRoute } from "./evidence.file.ts";
import { decideRefundEvidenceRoute } from "./evidence.decide.ts";
import { recordRefundEvidenceRoute } from "./evidence.record.ts";
import { withdrawRefundEvidenceRoute } from "./evidence.withdraw.ts";
import { previewRefundRoute } from "./lines.preview.ts";
import { readRefundableRoute } from "./lines.read.ts";
import { refundLinesRoute } from "./lines.refund.ts";
import { listRefundsRoute } from "./refunds.list.ts";
import { proposeBounceRoute } from "./refunds.bounce.ts";
import { readRefundRoute } from "./refunds.read.ts";
import { takeRefundRoute } from "./refunds.take.ts";

export function mountRefunds(api: Api): void {
  readRefundableRoute(api);
  previewRefundRoute(api);
  refundLinesRoute(api);
  withdrawRefundRoute(api);
  decideRefundRoute(api);
  listRefundsRoute(api);
  readRefundRoute(api);
  takeRefundRoute(api);
  proposeBounceRoute(api);
  recordRefundEvidenceRoute(api);
  attachEvidenceFileRoute(api);
  readEvidenceFileRoute(api);
  decideRefundEvidenceRoute(api);
  withdrawRefundEvidenceRoute(api);
}
