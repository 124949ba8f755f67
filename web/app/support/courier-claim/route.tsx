import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { yesterdayOf } from "../../finance/days/yesterday.ts";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Badges, useClaimName } from "../courier-claims/claim.tsx";
import { actOnClaim, makeClaimLink, readClaim } from "../courier-claims/queries.server.ts";
import { ToSecond } from "../remittance/to-second.tsx";
import { askUndo } from "../remittance/undo.server.ts";
import { CourierLetter } from "../remittance-case/letter.tsx";
import { LinkMade, ProofLink } from "../remittance-case/proof-link.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Acts } from "./acts.tsx";
import { Facts } from "./facts.tsx";
import { ClaimHistory } from "./history.tsx";
import { readClaimAct } from "./read-claim-act.ts";

export async function loader(args: Route.LoaderArgs) {
  const view = await readClaim(personalApi(args), args.params.id);
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  return { view, today, pressKey: newSecret() };
}

const still = { sent: null, undoUnread: null, link: null, refusal: undefined };

/** What our bank was said to have been paid was another's. */
async function undo(args: Route.ActionArgs, form: Readonly<Record<string, string>>) {
  const outcome = await askUndo(personalApi(args), form);
  if (outcome === null) return data({ ...still, undoUnread: form["creditId"] ?? "" }, { status: 400 });
  if (outcome.ok) return done(args, "row_waits");
  const refused = answerRefusal(outcome.problem, args);
  return data({ ...still, ...refused.data }, refused.init ?? {});
}

function done(args: Route.ActionArgs, flash: "claim_noted" | "row_waits") {
  return redirect(`/${localeOf(args.params)}/support/courier-claims/${args.params.id}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}

/** Shown in the answer to the press and never again. */
async function link(args: Route.ActionArgs) {
  const outcome = await makeClaimLink(personalApi(args), args.params.id);
  if (outcome.ok) return data({ ...still, link: outcome.value });
  const refused = answerRefusal(outcome.problem, args);
  return data({ ...still, ...refused.data }, refused.init ?? {});
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  if (form["intent"] === "undo") return undo(args, form);
  if (form["intent"] === "proof_link") return link(args);
  const read = readClaimAct(form);
  if (read === null) throw data(null, { status: 400 });
  const { act, said, faults, body } = read;
  const sent = { act, said, faults };
  if (body === null) return data({ ...still, sent }, { status: 400 });
  const { id } = args.params;
  const outcome = await actOnClaim(personalApi(args), { id, key: form["key"] ?? "", body });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...still, sent, ...refused.data }, refused.init ?? {});
  }
  return done(args, outcome.value.claim.proposalId === null ? "claim_noted" : "row_waits");
}

/** One claim on a courier, or one case of money that nobody has explained, and the ways to its end. */
export default function CourierClaim({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const nameOf = useClaimName();
  const { view, today, pressKey } = loaderData;
  const { claim } = view;
  const made = actionData?.link ?? null;
  const title = `${t(`couriers:name.${claim.courier}`)} · ${nameOf(claim)}`;
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/courier-claims" name={t("remittances:claims")} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl">{title}</h1>
        <span className="flex flex-wrap gap-2">
          <Badges claim={claim} />
        </span>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Facts view={view} />
      {claim.proposalId !== null && <ToSecond />}
      {claim.proposalId === null && may.includes("actOnCourierClaim") && (
        <Section id="acts" title={t("remittances:acts")}>
          <Acts view={view} pressKey={pressKey} today={today} sent={actionData?.sent ?? null} />
        </Section>
      )}
      {claim.state === "open" && (
        <CourierLetter letters={made ?? view} subject={claim.parcel ?? claim.id}>
          {made !== null && <LinkMade />}
          {view.hasProof && may.includes("makeClaimProofLink") && (
            <ProofLink
              at={`/support/courier-claims/${claim.id}`}
              link={view.proofLink}
              isMade={made !== null}
              of="claim"
            />
          )}
        </CourierLetter>
      )}
      <ClaimHistory view={view} pressKey={pressKey} unread={actionData?.undoUnread ?? null} />
    </div>
  );
}
