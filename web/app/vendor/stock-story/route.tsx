import { StockStory, StockWatched } from "@haat/contract/stock-story";
import { foldDigits } from "@haat/core/digits";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const pathOf = (id: string): string => `/v1/vendor/stock/${encodeURIComponent(id)}`;

export const loader = (args: Route.LoaderArgs) => personalApi(args).read(pathOf(args.params.id), StockStory);

export async function action(args: Route.ActionArgs) {
  const { least = "" } = await readForm(args.request);
  const digits = foldDigits(least.trim());
  if (!/^\d{0,3}$/.test(digits)) return data({ typed: least, refusal: undefined }, { status: 400 });
  const sent = personalApi(args).send("PUT", `${pathOf(args.params.id)}/watch`, StockWatched, {
    body: { least: Number(digits) },
  });
  const outcome = await outcomeOf(sent);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed: null, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash("stock_watched", args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/stock/${args.params.id}`, { status: 303, headers });
}

export default function Story({ loaderData: story, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const count = (value: number) => t("common:number", { value });
  const counters = [
    { name: t("vendor:stock.on_hand"), value: count(story.onHand) },
    { name: t("vendor:stock.sold"), value: count(story.committed) },
    { name: t("vendor:stock.held"), value: count(story.held) },
    { name: t("vendor:stock.available"), value: count(story.available), isStrong: true },
  ];
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={story.title} isPrivate />
      <BackLink to="/vendor/stock" name={t("vendor:stock.title")} />
      <div>
        <h1 className="text-2xl">{story.title}</h1>
        <p className="text-soft">{story.label === "" ? story.sku : `${story.label} · ${story.sku}`}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <div className="sheet">
        <Definitions rows={counters} />
      </div>
      <WatchForm story={story} typed={actionData?.typed ?? null} />
      <Section id="reserved" title={t("goods:stock.reserved")}>
        <Reserved reserved={story.reserved} />
      </Section>
      <Section id="movements" title={t("goods:stock.movements")}>
        <Movements movements={story.movements} />
      </Section>
    </div>
  );
}

function WatchForm({ story, typed }: Readonly<{ story: StockStory; typed: string | null }>) {
  const { t, locale } = useWords();
  const errors = typed === null ? {} : { least: t("goods:error.number") };
  return (
    <form
      method="post"
      action={`/${locale}/vendor/stock/${story.variantId}`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <Field
        name="least"
        label={t("goods:stock.least")}
        hint={t("goods:stock.least_hint")}
        optional={t("goods:edit.optional")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            defaultValue={typed ?? story.least ?? ""}
          />
        )}
      </Field>
      <button className="button-secondary justify-self-start max-sm:w-full">{t("goods:stock.watch")}</button>
    </form>
  );
}

function Reserved({ reserved }: Pick<StockStory, "reserved">) {
  const { t, locale } = useWords();
  if (reserved.length === 0) return <p className="text-soft">{t("goods:stock.reserved_none")}</p>;
  return (
    <ul className="grid gap-2">
      {reserved.map(({ part, number, quantity, state, until }) => (
        <li
          key={part}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-2"
        >
          {state === "committed" ? (
            <Link to={`/vendor/orders/${part}`} className="inline-flex min-h-12 items-center underline">
              {number}
            </Link>
          ) : (
            <span>{t("goods:stock.being_paid", { when: formatDateTime(new Date(until), locale) })}</span>
          )}
          <b className="tabular-nums">{t("common:number", { value: quantity })}</b>
        </li>
      ))}
    </ul>
  );
}

function Movements({ movements }: Pick<StockStory, "movements">) {
  const { t, locale } = useWords();
  return (
    <ul className="grid gap-2">
      {movements.map(({ at, kind, quantity, order }, place) => (
        <li key={place} className="flex items-baseline justify-between gap-4 border-b border-line pb-2">
          <span>
            {t(`goods:stock.kind.${kind}`)}
            {order !== null && ` · ${order}`}
            <span className="block text-sm text-soft">{formatDateTime(new Date(at), locale)}</span>
          </span>
          <b className="tabular-nums">
            {quantity > 0 ? "+" : "−"}
            {t("common:number", { value: Math.abs(quantity) })}
          </b>
        </li>
      ))}
    </ul>
  );
}
