import { goodsMoves } from "@haat/contract/goods";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { GoodsState } from "../goods/goods-state.tsx";
import { changePrice, moveGoods, readGoods, startGoods } from "../goods/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { History } from "./history.tsx";
import { GoodsMoves, VersionMoves } from "./moves.tsx";
import { Preview } from "./preview.tsx";
import { PriceForm } from "./price-form.tsx";

export const loader = async (args: Route.LoaderArgs) => ({
  goods: await readGoods(personalApi(args), args.params.id),
  pressKey: newSecret(),
});

type Form = Readonly<Record<string, string>>;

async function priced(args: Route.ActionArgs, form: Form) {
  const variantId = idField("variant").safeParse(form["variant"]).data;
  if (variantId === undefined) throw data(null, { status: 400 });
  const price = { variantId, price: form["price"] ?? "", compareAt: form["was"] ?? "" };
  const outcome = await changePrice(personalApi(args), price);
  if (outcome.ok) return null;
  if (outcome.problem.code === "money.malformed")
    return data({ typed: form, refusal: undefined }, { status: 400 });
  const { data: refused, init } = answerRefusal(outcome.problem, args);
  return data({ typed: null, ...refused }, init ?? {});
}

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const here = `/${localeOf(args.params)}/vendor/goods`;
  const to = (place: string, flash?: Parameters<typeof writeFlash>[0]) =>
    redirect(place, {
      status: 303,
      ...(flash && { headers: { "set-cookie": writeFlash(flash, args.request) } }),
    });
  const form = await readForm(args.request);
  const { intent, key = "" } = form;
  const api = personalApi(args);
  if (intent === "price") return (await priced(args, form)) ?? to(`${here}/${id}#prices`, "goods_price");
  if (intent === "copy") {
    const copied = await startGoods({ api, key, body: { like: id } });
    if (copied.ok) return to(`${here}/${copied.value.id}/edit`);
    const { data: refused, init } = answerRefusal(copied.problem, args);
    return data({ typed: null, ...refused }, init ?? {});
  }
  const move = goodsMoves.find((each) => each === intent);
  if (move === undefined) throw data(null, { status: 400 });
  const outcome = await moveGoods({ api, key, id, move });
  if (outcome.ok) return to(move === "drop" ? here : `${here}/${id}`, `goods_${move}`);
  if (outcome.problem.code === "goods.incomplete") return to(`${here}/${id}/edit?check=yes`);
  const { data: refused, init } = answerRefusal(outcome.problem, args);
  return data({ typed: null, ...refused }, init ?? {});
}

export default function GoodsItem({ loaderData: { goods, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const content = goods.version?.content ?? goods.live;
  const title = content?.title[locale] || t("goods:untitled");
  return (
    <div className="grid gap-6">
      <PageHead title={title} isPrivate />
      <BackLink to="/vendor/goods" name={t("goods:back")} />
      <div className="grid gap-2">
        <h1 className="text-2xl">
          <Typed text={title} />
        </h1>
        <GoodsState state={goods.state} version={goods.version} />
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <VersionMoves goods={goods} pressKey={pressKey} />
      {goods.variants.length > 0 && goods.state !== "draft" && (
        <Section
          id="prices"
          title={t("goods:item.prices")}
          aside={
            <Link to="/vendor/stock" className="button-quiet">
              {t("goods:item.stock")}
            </Link>
          }
        >
          <p className="mb-3 max-w-prose text-soft">{t("goods:item.prices_text")}</p>
          <ul className="grid gap-4 lg:grid-cols-2">
            {goods.variants.map((variant) => (
              <PriceForm
                key={variant.id}
                goodsId={goods.id}
                variant={variant}
                typed={actionData?.typed ?? null}
              />
            ))}
          </ul>
        </Section>
      )}
      {content !== null && (
        <Section
          id="preview"
          title={t("goods:item.preview")}
          aside={
            goods.state === "published" && (
              <Link to={`/p/${goods.slug}`} className="button-quiet">
                {t("goods:item.see")}
              </Link>
            )
          }
        >
          <Preview content={content} goods={goods} />
        </Section>
      )}
      <GoodsMoves goods={goods} pressKey={pressKey} />
      {goods.moves.length > 0 && (
        <Section id="history" title={t("goods:item.history")}>
          <History moves={goods.moves} />
        </Section>
      )}
    </div>
  );
}
