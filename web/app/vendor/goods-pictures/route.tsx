import { mostPictures } from "@haat/contract/goods-content";
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
import { readGoods, saveGoods } from "../goods/queries.server.ts";
import { writtenOf } from "../goods/written-of.ts";
import { readMedia } from "../media/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { choiceForm, type PictureFault, readChoice } from "./read-choice.ts";

type Faults = Readonly<Record<string, PictureFault>>;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const cursor = new URL(args.request.url).searchParams.get("cursor");
  const [goods, library] = await Promise.all([
    readGoods(api, args.params.id),
    readMedia(api, { isRemoved: false, cursor }),
  ]);
  return { goods, library, form: choiceForm(writtenOf(goods)) };
}

/** Each press keeps what is chosen before it leads anywhere. */
export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const api = personalApi(args);
  const typed = await readForm(args.request);
  const read = readChoice(typed, writtenOf(await readGoods(api, id)));
  if (!read.ok) return data({ typed, faults: read.faults, refusal: undefined }, { status: 400 });
  const saved = await saveGoods(api, id, read.content);
  if (!saved.ok) {
    const { data: refused, init } = answerRefusal(saved.problem, args);
    return data({ typed, faults: {} as Faults, ...refused }, init ?? {});
  }
  const shop = `/${localeOf(args.params)}/vendor`;
  const { intent, more = "" } = typed;
  if (intent === "camera") return redirect(`${shop}/media?for=${id}`, { status: 303 });
  const here = `${shop}/goods/${id}`;
  if (intent === "more")
    return redirect(`${here}/pictures?${new URLSearchParams({ cursor: more })}#library`, { status: 303 });
  return redirect(intent === "done" ? `${here}/edit#pictures` : `${here}/pictures`, {
    status: 303,
    headers: { "set-cookie": writeFlash("goods_pictures", args.request) },
  });
}

export default function GoodsPictures({ loaderData, actionData }: Route.ComponentProps) {
  const { goods, library, form } = loaderData;
  const { t, locale } = useWords();
  const errors: FieldErrors = Object.fromEntries(
    Object.entries<PictureFault>(actionData?.faults ?? {}).map(([name, fault]) => [
      name,
      fault === "many" ? t("goods:pictures.many", { most: mostPictures }) : t(`goods:error.${fault}`),
    ]),
  );
  const isShut = goods.version !== null && !goods.version.isOpen;
  const title = writtenOf(goods).title[locale] || t("goods:untitled");
  return (
    <div className="grid gap-5">
      <PageHead title={t("goods:pictures.title")} isPrivate />
      <BackLink to={`/vendor/goods/${goods.id}/edit`} name={title} />
      <h1 className="text-2xl">{t("goods:pictures.title")}</h1>
      <p className="max-w-prose text-soft">{t("goods:pictures.text", { most: mostPictures })}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <ErrorSummary title={t("goods:edit.errors")} errors={errors} />
      {isShut ? (
        <Notice tone="warm">{t("goods:edit.shut")}</Notice>
      ) : (
        <ChoiceForm {...{ goods, library, errors }} form={actionData?.typed ?? form} />
      )}
    </div>
  );
}
