import { newSecret } from "@haat/core/ids";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readRefund } from "../refunds/queries.server.ts";
import { Deadline } from "../refunds/row.tsx";
import type { Route } from "./+types/route.ts";
import { actOnRefund } from "./act.server.ts";
import { Asked } from "./asked.tsx";
import { Bounce } from "./bounce.tsx";
import { CaseSection } from "./case-section.tsx";
import { Decide } from "./decide.tsx";
import { Disproofs } from "./disproofs.tsx";
import { DisproveForm } from "./disprove-form.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { Facts } from "./facts.tsx";
import { Findings } from "./findings.tsx";
import { HowToSend } from "./how-to-send.tsx";
import { offeredBy } from "./read-draft.ts";
import { RecordForm } from "./record-form.tsx";
import { TakeOver } from "./take-over.tsx";

export async function loader(args: Route.LoaderArgs) {
  return { refund: await readRefund(personalApi(args), args.params.id), pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) => actOnRefund(args);

export default function Refund({ loaderData: { refund, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const title = t("refunds:one", { number: refund.order.number });
  const asked = actionData?.asked ?? null;
  const open = refund.evidence.find(({ state }) => state === "open") ?? null;
  const shown = actionData?.shown ?? null;
  const isBouncing = refund.bounceWaits || shown !== null;
  const isSure = asked !== null && !asked.isUnread;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div className="grid gap-1">
        <Link
          to="/finance/refunds"
          className="link inline-flex min-h-12 items-center justify-self-start text-sm"
        >
          ‹ {t("refunds:back")}
        </Link>
        <h1 className="text-2xl">{title}</h1>
        <Deadline refund={refund} />
      </div>
      <Findings refund={refund} />
      <RefusalNotice refusal={actionData?.refusal} />
      {isSure && (
        <Asked
          refund={refund}
          asked={asked}
          typed={actionData?.typed ?? null}
          open={open}
          pressKey={pressKey}
        />
      )}
      {!isSure && refund.may.includes("record") && (
        <>
          <HowToSend refund={refund} />
          <RecordForm
            refund={refund}
            typed={actionData?.typed ?? offeredBy(refund)}
            faults={actionData?.faults ?? []}
          />
        </>
      )}
      {!isSure && refund.may.includes("take") && <TakeOver id={refund.id} />}
      {!isSure && open !== null && (
        <Decide
          refund={refund}
          evidence={open}
          sent={asked}
          isFileUnread={actionData?.isFileUnread ?? false}
        />
      )}
      {!isSure && refund.case !== null && <CaseSection refund={refund} sent={asked} />}
      {!isSure && <Disproofs refund={refund} sent={asked} />}
      {!isSure && refund.may.includes("disprove") && (
        <DisproveForm id={refund.id} said={actionData?.said ?? null} />
      )}
      {isBouncing && <Bounce refund={refund} shown={shown} />}
      <Facts refund={refund} />
      <EvidenceList refundId={refund.id} evidence={refund.evidence} />
      {!isSure && !isBouncing && <Bounce refund={refund} shown={null} />}
    </div>
  );
}
