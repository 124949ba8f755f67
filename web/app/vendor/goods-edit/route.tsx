import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { moveGoods, readGoods, saveGoods } from "../goods/queries.server.ts";
import { writtenOf } from "../goods/written-of.ts";
import type { Route } from "./+types/route.ts";
import { EditForm } from "./edit-form.tsx";
import { formOf } from "./form-of.ts";
import { lackErrors } from "./lack-words.ts";
import { type Faults, readContent } from "./read-content.ts";

const oneVariant = { "v.0.choice": "", "v.0.label.bn": "", "v.0.label.en": "", "v.0.on": "yes" };

export async function loader(args: Route.LoaderArgs) {
  const goods = await readGoods(personalApi(args), args.params.id);
  const content = writtenOf(goods);
  const form = formOf(content, goods.attributes);
  const isAsked = new URL(args.request.url).searchParams.has("check");
  return {
    goods,
    form: content.variants.length === 0 ? { ...form, ...oneVariant } : form,
    lacks: isAsked ? (goods.version?.lacks ?? []) : [],
    pressKey: newSecret(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const api = personalApi(args);
  const typed = await readForm(args.request);
  const goods = await readGoods(api, id);
  const { intent, key = "" } = typed;
  const known = { attributes: goods.attributes, axes: goods.attributes.filter(({ isAxis }) => isAxis) };
  const read = readContent(typed, {
    ...{ ...known, before: writtenOf(goods), isWhole: intent === "combine" },
  });
  if (!read.ok) return data({ typed, faults: read.faults, refusal: undefined }, { status: 400 });
  const saved = await saveGoods(api, id, read.content);
  if (!saved.ok) {
    const { data: refused, init } = answerRefusal(saved.problem, args);
    return data({ typed, faults: {} as Faults, ...refused }, init ?? {});
  }
  const here = `/${localeOf(args.params)}/vendor/goods/${id}`;
  const to = (place: string, flash: Parameters<typeof writeFlash>[0]) =>
    redirect(place, { status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } });
  if (intent === "combine") return to(`${here}/edit#variants`, "goods_combined");
  if (intent === "pictures") return to(`${here}/pictures`, "goods_saved");
  if (intent !== "submit") return to(here, "goods_saved");
  const sent = await moveGoods({ api, key, id, move: "submit" });
  if (sent.ok) return to(here, "goods_submit");
  // It is kept, and says itself what it lacks.
  if (sent.problem.code === "goods.incomplete") return to(`${here}/edit?check=yes`, "goods_saved");
  const { data: refused, init } = answerRefusal(sent.problem, args);
  return data({ typed, faults: {} as Faults, ...refused }, init ?? {});
}

export default function EditGoods({ loaderData, actionData }: Route.ComponentProps) {
  const { goods, form, lacks, pressKey } = loaderData;
  const { t, locale } = useWords();
  const errors: FieldErrors = actionData
    ? Object.fromEntries(
        Object.entries(actionData.faults).map(([name, fault]) => [name, t(`goods:error.${fault}`)]),
      )
    : lackErrors(lacks, { attributes: goods.attributes, t, locale });
  const isShut = goods.version !== null && !goods.version.isOpen;
  return (
    <div className="grid gap-5">
      <PageHead title={t("goods:edit.title")} isPrivate />
      <BackLink to={`/vendor/goods/${goods.id}`} name={goods.category.name[locale]} />
      <h1 className="text-2xl">{goods.live === null ? t("goods:edit.new_title") : t("goods:edit.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {goods.version?.state === "changes_requested" && goods.version.reason !== null && (
        <Notice tone="warm">
          <p className="font-semibold">{t("goods:item.changes")}</p>
          <p className="whitespace-pre-line">{goods.version.reason}</p>
        </Notice>
      )}
      <ErrorSummary title={t(actionData ? "goods:edit.errors" : "goods:edit.lacks")} errors={errors} />
      {isShut ? (
        <Notice tone="warm">{t("goods:edit.shut")}</Notice>
      ) : (
        <EditForm {...{ goods, errors, pressKey }} form={actionData?.typed ?? form} />
      )}
    </div>
  );
}
