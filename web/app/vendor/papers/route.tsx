import { type PaperView, paperKinds } from "@haat/contract/vendor-papers";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { DbidBanner } from "./dbid-banner.tsx";
import { givePaper, readPapers } from "./queries.server.ts";

export const loader = (args: Route.LoaderArgs) => readPapers(personalApi(args));

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const kind = paperKinds.find((each) => each === form["kind"]);
  if (kind === undefined) throw data(null, { status: 400 });
  const number = form["intent"] === "applied" ? undefined : (form["number"] ?? "").slice(0, 60);
  const outcome = await givePaper(personalApi(args), kind, number);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = { "set-cookie": writeFlash("paper_given", args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/papers`, { status: 303, headers });
}

const looks: Readonly<Record<PaperView["state"], string>> = {
  none: "badge",
  applied: "badge badge-warm",
  given: "badge badge-warm",
  verified: "badge badge-good",
  refused: "badge badge-bad",
};

export default function Papers({ loaderData: { items, dbidDue }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:papers")} isPrivate />
      <h1 className="text-2xl">{t("team:papers")}</h1>
      <p>{t("team:papers.lead")}</p>
      <DbidBanner due={dbidDue} isLinked={false} />
      <RefusalNotice refusal={actionData?.refusal} />
      <ul className="grid gap-3">
        {items.map((paper) => (
          <Paper key={paper.kind} paper={paper} />
        ))}
      </ul>
      <Link to="/vendor/payout" className="button-quiet">
        {t("team:payout")}
      </Link>
    </div>
  );
}

function Paper({ paper: { kind, state, tail, note } }: { paper: PaperView }) {
  const { t, locale } = useWords();
  const name = t(`team:paper.${kind}`);
  const isGiven = state === "given" || state === "verified";
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{name}</h2>
        <span className={looks[state]}>{t(`team:paper_state.${state}`)}</span>
      </div>
      {tail !== null && (
        <p className="text-soft">{t("team:paper.ends", { tail: shownDigits(tail, locale) })}</p>
      )}
      {note !== null && (
        <p>
          <Typed text={note} />
        </p>
      )}
      <details open={state === "refused"}>
        <summary className="inline-flex min-h-12 cursor-pointer items-center underline underline-offset-4">
          {isGiven ? t("team:paper.change") : t("team:paper.save")}
        </summary>
        <form
          method="post"
          action={`/${locale}/vendor/papers`}
          data-enhance="once"
          className="flex flex-wrap items-center gap-3 pt-2"
        >
          <input type="hidden" name="kind" value={kind} />
          <input
            name="number"
            aria-label={t("team:paper.number", { paper: name })}
            autoComplete="off"
            maxLength={60}
            className="input min-w-0 flex-1"
          />
          <button className="button-secondary">{t("team:paper.save")}</button>
          {kind === "dbid" && state === "none" && (
            <button name="intent" value="applied" className="button-quiet">
              {t("team:paper.applied")}
            </button>
          )}
        </form>
      </details>
    </li>
  );
}
