import { GoodsDecided, GoodsDecisionBody, GoodsReview } from "@haat/contract/goods-review";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Changes } from "./changes.tsx";

/** What is said again and again, in the words that shops read. */
const ready = ["pictures", "material", "dates", "claims", "contact", "bangla"] as const;
const pathOf = (id: string): string => `/v1/support/goods/${encodeURIComponent(id)}`;

export async function loader(args: Route.LoaderArgs) {
  const review = await personalApi(args).read(pathOf(args.params.id), GoodsReview);
  return { review, pressKey: newSecret() };
}

type Form = Readonly<Record<string, string>>;

/** The ready sentences, which shops read in Bangla, and what was written besides. */
function reasonIn(form: Form): string {
  const { t } = translatorOf("bn");
  const chosen = ready.filter((name) => form[`ready.${name}`] !== undefined);
  return [...chosen.map((name) => t(`goods:review.ready.${name}`)), form["reason"]?.trim() ?? ""]
    .filter((sentence) => sentence !== "")
    .join("\n");
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const verdict = form["verdict"] === "approve" ? "approve" : "changes";
  const submittedAt = form["submittedAt"] ?? "";
  const body = { verdict, reason: verdict === "approve" ? "" : reasonIn(form), submittedAt };
  if (!GoodsDecisionBody.safeParse(body).success)
    return data({ typed: form, refusal: undefined }, { status: 400 });
  const sent = personalApi(args).send("POST", `${pathOf(args.params.id)}/decision`, GoodsDecided, {
    ...{ headers: { "idempotency-key": form["key"] ?? "" }, body },
  });
  const outcome = await outcomeOf(sent);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed: form, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash(`goods_${verdict}` as const, args.request) };
  return redirect(`/${localeOf(args.params)}/support/goods`, { status: 303, headers });
}

export default function Review({ loaderData: { review, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const title = review.after.title[locale];
  return (
    <div className="grid gap-6">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/goods" name={t("goods:review.nav")} />
      <div>
        <h1 className="text-2xl">
          <Typed text={title} />
        </h1>
        <p className="text-soft">
          <Typed text={review.vendor} /> · {review.category.name[locale]} ·{" "}
          {review.before === null
            ? t("goods:review.new")
            : t("goods:review.change", { number: review.number })}
        </p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Changes review={review} />
      {review.state !== "submitted" ? (
        <Notice>{t("goods:review.done")}</Notice>
      ) : review.isOwn ? (
        <Notice tone="warm">{t("goods:review.own")}</Notice>
      ) : (
        <Decide review={review} pressKey={pressKey} typed={actionData?.typed ?? null} />
      )}
    </div>
  );
}

type DecideProps = Readonly<{ review: GoodsReview; pressKey: string; typed: Form | null }>;

function Decide({ review, pressKey, typed }: DecideProps) {
  const { t, locale } = useWords();
  const { id } = review;
  // What somebody sends in while this page is open is not decided by it.
  const seen = { submittedAt: review.submittedAt ?? "" };
  const action = `/${locale}/support/goods/${id}`;
  const isUnsaid = typed !== null && typed["verdict"] !== "approve" && reasonIn(typed) === "";
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <form method="post" action={action} data-enhance="once" className="sheet grid gap-3">
        <HiddenFields values={{ key: `${pressKey}-approve`, verdict: "approve", ...seen }} />
        <p>{t("goods:review.approve_text")}</p>
        <button className="button">{t("goods:review.approve")}</button>
      </form>
      <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-3">
        <HiddenFields values={{ key: `${pressKey}-changes`, verdict: "changes", ...seen }} />
        {ready.map((name) => (
          <label key={name} className="tick">
            <input
              type="checkbox"
              name={`ready.${name}`}
              defaultChecked={typed?.[`ready.${name}`] !== undefined}
            />
            {t(`goods:review.ready.${name}`)}
          </label>
        ))}
        <Field
          name="reason"
          label={t("goods:review.reason")}
          hint={t("goods:review.reason_hint")}
          optional={t("goods:edit.optional")}
          errors={isUnsaid ? { reason: t("goods:review.reason_missing") } : {}}
        >
          {(control) => <textarea {...control} rows={3} maxLength={300} defaultValue={typed?.["reason"]} />}
        </Field>
        <button className="button-secondary">{t("goods:review.ask")}</button>
      </form>
    </div>
  );
}
