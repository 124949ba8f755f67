import { type BankFileView } from "@haat/contract/bank-file";
import { bankLineStates } from "@haat/contract/bank-line";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Taka } from "../../components/commerce/price.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { LineCard } from "./line-card.tsx";
import { NoLines } from "./no-lines.tsx";
import { earlierOf, readFiles, readLines, readUpload, sendFile } from "./queries.server.ts";
import { UploadForm } from "./upload-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = bankLineStates.find((each) => each === searchParams.get("state")) ?? "open";
  const cursor = searchParams.get("cursor") ?? undefined;
  const api = personalApi(args);
  const [page, files] = await Promise.all([readLines(api, { state, cursor }), readFiles(api)]);
  return { state, page, files: files.items };
}

export async function action(args: Route.ActionArgs) {
  // A megabyte is read for nobody else.
  await openToStaff(args, ["bringBankFile"]);
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const { bank, faults, file } = readUpload(form);
  if (file === null) return data({ bank, faults, refusal: undefined }, { status: 400 });
  const outcome = await sendFile(personalApi(args), { bank, file });
  const to = (rest: string) =>
    redirect(`/${localeOf(args.params)}/support/bank-files/${rest}`, { status: 303 });
  if (outcome.ok) return to(outcome.value.file.id);
  const earlier = earlierOf(outcome.problem);
  if (earlier !== null) return to(`${earlier}?known=yes`);
  const refused = answerRefusal(outcome.problem, args);
  return data({ bank, faults, ...refused.data }, refused.init ?? {});
}

/** What came to our bank, and what of it nobody has explained yet. */
export default function Bank({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { state, page, files } = loaderData;
  const title = t("remittances:bank.title");
  const tabs = bankLineStates.map((each) => ({
    ...{ key: each, to: `/support/bank?state=${each}`, isHere: each === state },
    name: t(`remittances:bank.state.${each}`),
  }));
  const older =
    page.nextCursor === null
      ? null
      : `/support/bank?${new URLSearchParams({ state, cursor: page.nextCursor })}`;
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={title} isPrivate />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("remittances:bank.text")}</p>
      </div>
      <p>
        {t("remittances:bank.sum")}: <Taka amount={page.sum} className="text-2xl font-semibold" />
      </p>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs label={t("remittances:bank.show")} tabs={tabs} />
      {page.items.length === 0 && <NoLines state={state} page={page} files={files} />}
      <ul className="grid gap-3">
        {page.items.map((line) => (
          <LineCard key={line.id} line={line} />
        ))}
      </ul>
      <MoreLink to={older} name={t("vendor:more")} />
      <UploadForm
        banks={[...new Set(files.map(({ bank }) => bank))]}
        bank={actionData?.bank ?? ""}
        faults={actionData?.faults ?? []}
      />
      {files.length > 0 && <Files files={files} />}
    </div>
  );
}

function Files({ files }: { files: readonly BankFileView[] }) {
  const { t, locale } = useWords();
  return (
    <Section id="files" title={t("remittances:bank.files")}>
      <ul className="grid gap-3">
        {files.map(({ id, bank, fileName, state, rows, madeAt }) => (
          <li key={id} className="sheet grid gap-1">
            <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link
                to={`/support/bank-files/${id}`}
                className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4"
              >
                <Typed text={`${bank} · ${fileName}`} />
              </Link>
              <span className={`badge ${state === "taken" ? "badge-good" : "badge-warm"}`}>
                {t(`remittances:bank.file.${state}`)}
              </span>
            </p>
            <p className="text-sm text-soft">
              {t("remittances:bank.file.rows", { count: rows })} · {formatDateTime(new Date(madeAt), locale)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
