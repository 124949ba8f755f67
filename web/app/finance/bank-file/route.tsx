import { newSecret } from "@haat/core/ids";
import { formatDateTime, formatNumber } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Taka } from "../../components/commerce/price.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Headings } from "./headings.tsx";
import { Preview } from "./preview.tsx";
import { explainFile, readFile, takeFile } from "./queries.server.ts";
import { readMapping } from "./read-mapping.ts";
import { Refused } from "./refused.tsx";

/** A count in the page's address; what is none is left out. */
const countIn = (params: URLSearchParams, name: string): number | null => {
  const text = params.get(name) ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
};

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const [taken, proposed] = [countIn(searchParams, "taken"), countIn(searchParams, "proposed")];
  const report = await readFile(personalApi(args), args.params.id);
  return {
    ...{ report, isKnown: searchParams.has("known"), pressKey: newSecret() },
    took: taken === null || proposed === null ? null : { taken, proposed },
  };
}

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const form = await readForm(args.request);
  const api = personalApi(args);
  const here = `/${localeOf(args.params)}/support/bank-files/${id}`;
  if (form["intent"] === "map") {
    const { mapping, twice } = readMapping(form);
    if (twice !== null) return data({ twice, refusal: undefined }, { status: 400 });
    const explained = await explainFile(api, id, mapping);
    if (explained.ok) return redirect(here, { status: 303 });
    const refused = answerRefusal(explained.problem, args);
    return data({ twice: null, ...refused.data }, refused.init ?? {});
  }
  if (form["intent"] !== "take") throw data(null, { status: 400 });
  const outcome = await takeFile(api, id, form["key"] ?? "");
  if (outcome.ok) {
    const { taken, proposed } = outcome.value;
    return redirect(`${here}?taken=${taken}&proposed=${proposed}`, { status: 303 });
  }
  const refused = answerRefusal(outcome.problem, args);
  return data({ twice: null, ...refused.data }, refused.init ?? {});
}

/** A file of our bank's as it is understood; nothing of it counts before a person takes it. */
export default function BankFile({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { report, took, isKnown, pressKey } = loaderData;
  const { file, refusal, header, mappingVersion, known, preview } = report;
  const title = `${file.bank} · ${file.fileName}`;
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/bank" name={t("remittances:bank.title")} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl wrap-anywhere">
          <Typed text={title} />
        </h1>
        <span className={`badge ${file.state === "taken" ? "badge-good" : "badge-warm"}`}>
          {t(`remittances:bank.file.${file.state}`)}
        </span>
      </div>
      {isKnown && <Notice tone="warm">{t("remittances:bank.file.again")}</Notice>}
      {took !== null && file.state === "taken" && (
        <Notice tone="good">{t("remittances:bank.took", took)}</Notice>
      )}
      <RefusalNotice refusal={actionData?.refusal} />
      {refusal !== null && <Refused refusal={refusal} />}
      <section className="sheet">
        <Definitions
          rows={[
            { name: t("remittances:bank.file.sum"), value: <Taka amount={file.credits} />, isStrong: true },
            {
              name: t("remittances:bank.file.rows", { count: file.rows }),
              value: formatNumber(file.rows, locale),
            },
            { name: t("remittances:bank.file.known"), value: formatNumber(known, locale) },
            { name: t("remittances:bank.file.debits"), value: formatNumber(file.debits, locale) },
            {
              name: t("remittances:fact.by"),
              value: (
                <>
                  <Typed text={file.madeBy} />
                  <span className="block text-sm text-soft">
                    {formatDateTime(new Date(file.madeAt), locale)}
                  </span>
                </>
              ),
            },
          ]}
        />
      </section>
      {file.state === "read" && <Take id={file.id} pressKey={pressKey} />}
      {header !== null && file.state !== "taken" && (
        <Headings
          {...{ id: file.id, header, version: mappingVersion }}
          isNeeded={refusal?.code === "header_missing"}
          twice={actionData?.twice ?? null}
        />
      )}
      {preview.length > 0 && <Preview lines={preview} />}
    </div>
  );
}

function Take({ id, pressKey }: Readonly<{ id: string; pressKey: string }>) {
  const { t, locale } = useWords();
  return (
    <form
      method="post"
      action={`/${locale}/support/bank-files/${id}`}
      data-enhance="once"
      className="sheet grid gap-3 border-brand"
    >
      <HiddenFields values={{ key: pressKey }} />
      <h2 className="text-xl">{t("remittances:bank.take")}</h2>
      <p>{t("remittances:bank.take.text")}</p>
      <button name="intent" value="take" className="button justify-self-start max-sm:w-full">
        {t("remittances:bank.take.go")}
      </button>
    </form>
  );
}
