import { CourierWordBody } from "@haat/contract/notice-desk";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Disputed } from "../remittance/disputed.tsx";
import { RowChanged } from "../remittance/changed.tsx";
import { FindingLine, RowBadges } from "../remittance/row-card.tsx";
import { labelQuery, shownOf, shownQuery } from "../remittance/shown.ts";
import { proposeWord } from "../courier-notices/queries.server.ts";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Acts, Suspended } from "./acts.tsx";
import { History } from "./history.tsx";
import { Held } from "./held.tsx";
import { Letter } from "./letter.tsx";
import { actOnRow, findParcels, makeProofLink, readCase } from "./queries.server.ts";
import { actNamed, readAct } from "./read-act.ts";
import { Sides } from "./sides.tsx";
import { Teaching } from "./teaching.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const q = (searchParams.get("q") ?? "").trim().slice(0, 60);
  const api = personalApi(args);
  const [view, items] = await Promise.all([
    readCase(api, args.params),
    q === "" ? null : findParcels(api, args.params, q),
  ]);
  const searched = items === null ? null : { q, items };
  const { label } = shownOf(searchParams);
  return { view, searched, label, asked: actNamed(searchParams.get("act")), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  if (form["intent"] === "proof_link") return link(args);
  if (form["intent"] === "teach") return teach(args, form);
  const read = readAct(form);
  if (read === null) throw data(null, { status: 400 });
  const { act, reason, faults, body } = read;
  const sent = { act, reason, faults };
  if (body === null) return data({ sent, link: null, refusal: undefined }, { status: 400 });
  const outcome = await actOnRow(personalApi(args), { row: args.params, key: form["key"] ?? "", body });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ sent, link: null, ...refused.data }, refused.init ?? {});
  }
  const { id, line } = args.params;
  const waits = outcome.value.proposalId !== null;
  const place = `/${localeOf(args.params)}/support/remittances/${id}`;
  // A row that is to be looked at again, as it is now another parcel's, stays open; else the next one is due.
  const { label } = shownOf(new URL(args.request.url).searchParams);
  const next =
    act === "match" || act === "unmatch" || act === "read" || act === "answered"
      ? `${place}/rows/${line}${labelQuery(label, "?")}`
      : `${place}${shownQuery({ show: "open", label })}#rows`;
  const flash = writeFlash(waits ? "row_waits" : "row_done", args.request);
  return redirect(next, { status: 303, headers: { "set-cookie": flash } });
}

/** What the row's word is to mean: the row waits on, and so does every other with that word. */
async function teach(args: Route.ActionArgs, { key = "", ...form }: Readonly<Record<string, string>>) {
  const { courier, word, means, reason } = form;
  const read = CourierWordBody.safeParse({ courier, word, means, reason, in: "statement" });
  if (!read.success)
    return data({ sent: null, link: null, isUntaught: true, refusal: undefined }, { status: 400 });
  const outcome = await proposeWord(personalApi(args), { key, body: read.data });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ sent: null, link: null, ...refused.data }, refused.init ?? {});
  }
  const { id, line } = args.params;
  return redirect(`/${localeOf(args.params)}/support/remittances/${id}/rows/${line}`, {
    status: 303,
    headers: { "set-cookie": writeFlash("word_asked", args.request) },
  });
}

/** Shown in the answer to the press and never again. */
async function link(args: Route.ActionArgs) {
  const outcome = await makeProofLink(personalApi(args), args.params);
  if (outcome.ok) return data({ sent: null, link: outcome.value, refusal: undefined });
  const refused = answerRefusal(outcome.problem, args);
  return data({ sent: null, link: null, ...refused.data }, refused.init ?? {});
}

export default function Case({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { view, searched, label, asked, pressKey } = loaderData;
  const { remittance, row } = view;
  const title = t("remittances:case.title", { line: row.line, reference: remittance.reference });
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink
        to={`/support/remittances/${remittance.id}${shownQuery({ show: "open", label })}#rows`}
        name={`${t(`couriers:name.${remittance.courier}`)} · ${remittance.reference}`}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl">{title}</h1>
        <RowBadges row={row} />
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {row.findings.length > 0 && (
        <ul className="notice notice-warm grid gap-1">
          {row.findings.map((finding) => (
            <li key={`${finding.label}${finding.charge ?? ""}`}>
              <FindingLine finding={finding} />
              <p className="text-sm">{t(`remittances:next.${finding.label}`)}</p>
            </li>
          ))}
        </ul>
      )}
      <Disputed dispute={row.dispute} isOpen />
      <RowChanged row={row} />
      <Suspended suspense={view.suspense} />
      <Sides view={view} />
      {may.includes("proposeCourierWord") && (
        <Teaching
          view={view}
          pressKey={pressKey}
          isUnread={actionData !== undefined && "isUntaught" in actionData}
        />
      )}
      {may.includes("actOnRemittanceRow") && (
        <Section id="acts" title={t("remittances:acts")}>
          <Acts
            view={view}
            searched={searched}
            pressKey={pressKey}
            label={label}
            asked={asked}
            sent={actionData?.sent ?? null}
          />
        </Section>
      )}
      <Held view={view} />
      <Letter view={view} link={actionData?.link ?? null} mayLink={may.includes("makeProofLink")} />
      <History view={view} />
    </div>
  );
}
