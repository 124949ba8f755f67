import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { listCategories, startGoods } from "../goods/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { items } = await listCategories(personalApi(args));
  return { items, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { key = "", category } = await readForm(args.request);
  const categoryId = idField("category").safeParse(category).data;
  if (categoryId === undefined) return data({ isMissing: true, refusal: undefined }, { status: 400 });
  const outcome = await startGoods({ api: personalApi(args), key, body: { categoryId } });
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ isMissing: false, ...refused }, init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/vendor/goods/${outcome.value.id}/edit`, { status: 303 });
}

export default function NewGoods({ loaderData: { items, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const shelves = Map.groupBy(items, ({ parent, name }) => (parent ?? name)[locale]);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("goods:new")} isPrivate />
      <BackLink to="/vendor/goods" name={t("goods:back")} />
      <h1 className="text-2xl">{t("goods:begin.title")}</h1>
      <p className="text-soft">{t("goods:begin.text")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/vendor/goods/new`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-5"
      >
        <input type="hidden" name="key" value={pressKey} />
        <Field
          name="category"
          label={t("goods:begin.category")}
          errors={actionData?.isMissing ? { category: t("goods:begin.missing") } : {}}
        >
          {(control) => (
            <select {...control} defaultValue="">
              <option value="">{t("goods:begin.choose")}</option>
              {[...shelves].map(([shelf, below]) => (
                <optgroup key={shelf} label={shelf}>
                  {below.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name[locale]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <button className="button">{t("goods:begin.go")}</button>
      </form>
    </div>
  );
}
