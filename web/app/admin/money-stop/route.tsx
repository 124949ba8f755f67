import type { MoneyStopView } from "@haat/contract/money-stop";
import { idField } from "@haat/contract/values";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { BrokenList } from "./broken-list.tsx";
import { Past } from "./past.tsx";
import { decideReopening, proposeReopening, readMoneyStop } from "./queries.server.ts";
import { Propose, Waiting } from "./reopening.tsx";
import { Standing } from "./standing.tsx";

export const loader = (args: Route.LoaderArgs): Promise<MoneyStopView> => readMoneyStop(personalApi(args));

export async function action(args: Route.ActionArgs) {
  const { verb, id = "", reason: typed = "" } = await readForm(args.request);
  const reason = typed.trim().slice(0, 300);
  if (verb !== "propose" && verb !== "agree" && verb !== "refuse") throw data(null, { status: 400 });
  if (verb !== "agree" && reason.length < 5)
    return data({ sent: { verb, reason }, refusal: undefined }, { status: 400 });
  if (verb !== "propose" && !idField("proposal").safeParse(id).success) throw data(null, { status: 400 });
  const api = personalApi(args);
  const outcome = await (verb === "propose"
    ? proposeReopening(api, reason)
    : decideReopening(api, { id, verdict: verb, reason }));
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ sent: { verb, reason }, refusal: refused.data.refusal }, refused.init ?? {});
  }
  const flash = writeFlash(verb === "propose" ? "proposed" : "proposal_decided", args.request);
  return redirect(`/${localeOf(args.params)}/admin/money-stop`, {
    status: 303,
    headers: { "set-cookie": flash },
  });
}

export default function MoneyStop({
  loaderData: { look, stop, waiting, past },
  actionData,
}: Route.ComponentProps) {
  const { t } = useWords();
  const sent = actionData?.sent ?? null;
  const unread = actionData?.refusal === undefined ? sent : null;
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("admin:money.title")} isPrivate />
      <h1 className="text-2xl">{t("admin:money.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <Standing stop={stop} look={look} />
      {stop !== null && (
        <>
          <BrokenList title={t("admin:money.found")} broken={stop.found} still={look?.broken ?? null} />
          {waiting === null ? (
            <Propose typed={sent?.reason ?? ""} isUnread={unread?.verb === "propose"} />
          ) : (
            <Waiting waiting={waiting} isUnread={unread?.verb === "refuse"} />
          )}
        </>
      )}
      {stop === null && look !== null && look.broken.length > 0 && (
        <BrokenList title={t("admin:money.seen")} broken={look.broken} still={null} />
      )}
      <Past past={past} />
      <Link to="/admin/parked" className="button-secondary justify-self-start">
        {t("admin:parked.title")}
      </Link>
    </div>
  );
}
