import type { SettingsProposalView } from "@haat/contract/market-settings";
import { idField } from "@haat/contract/values";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { NoBuyerFee } from "../../components/commerce/no-buyer-fee.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { readVerdict } from "../../lib/verdict.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Changes } from "./changes.tsx";
import { GroupCard } from "./group-card.tsx";
import { decideSettings, readSettings } from "./queries.server.ts";

export const loader = (args: Route.LoaderArgs) => readSettings(personalApi(args));

/** The first press is read back, the second does it. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const verdict = readVerdict(form);
  const id = idField("proposal").safeParse(form["id"]).data;
  if (verdict === null || id === undefined) throw data(null, { status: 400 });
  if (!verdict.isSure)
    return data({ asked: { id, ...verdict }, refusal: undefined }, { status: verdict.isUnread ? 400 : 200 });
  const outcome = await decideSettings(personalApi(args), { id, ...verdict });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ asked: null, ...refused.data }, refused.init ?? {});
  }
  const flash = verdict.verb === "withdraw" ? "proposal_withdrawn" : "proposal_decided";
  return redirect(`/${localeOf(args.params)}/finance/settings`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } },
  });
}

/** The market's rules of money: each in words, changed by two. */
export default function Settings({ loaderData: { groups, past }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const asked = actionData?.asked ?? null;
  const about = groups.find(({ waiting }) => waiting !== null && waiting.id === asked?.id)?.waiting;
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("finance:settings.title")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("finance:settings.title")}</h1>
        <p className="text-soft">{t("finance:settings.lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {asked && !asked.isUnread && about ? (
        <Sure
          action={`/${locale}/finance/settings`}
          title={t(`people:proposal.sure.${asked.verb}`)}
          values={{ id: asked.id, verb: asked.verb, reason: asked.reason }}
          yes={t(`people:proposal.yes.${asked.verb}`)}
          no={t("people:proposal.no")}
          back="/finance/settings"
        >
          <Changes changes={about.changes} />
          {asked.reason !== "" && <Typed text={asked.reason} />}
        </Sure>
      ) : (
        groups.map((found) => <GroupCard key={found.group} found={found} sent={asked} />)
      )}
      <Section id="fee" title={t("finance:settings.fee")}>
        <div className="sheet grid gap-2">
          <NoBuyerFee />
          <p className="text-soft">{t("finance:settings.fee_why")}</p>
        </div>
      </Section>
      <Past past={past} />
    </div>
  );
}

function Past({ past }: { past: readonly SettingsProposalView[] }) {
  const { t, locale } = useWords();
  if (past.length === 0) return null;
  return (
    <Section id="past" title={t("finance:settings.past")}>
      <ul className="grid gap-3">
        {past.map(
          ({ id, group, state, changes, reason, maker, madeAt, checker, decidedAt, decisionReason }) => (
            <li key={id} className="sheet grid gap-2">
              <p className="font-semibold">
                {t(`finance:settings.group.${group}`)}
                {state !== "open" && ` · ${t(`people:proposal.state.${state}`)}`}
              </p>
              <Changes changes={changes} />
              <p>
                “<Typed text={reason} />”
              </p>
              {decisionReason !== null && <Typed text={decisionReason} />}
              <p className="text-sm text-soft">
                <Typed text={maker} /> · {formatDateTime(new Date(madeAt), locale)}
                {checker !== null && <Typed text={` · ${checker}`} />}
                {decidedAt !== null && ` · ${formatDateTime(new Date(decidedAt), locale)}`}
              </p>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
