import { vendorActs } from "@haat/contract/vendor-order";
import { newSecret } from "@haat/core/ids";
import type { SubOrderState } from "@haat/core/states";
import { formatDateTime } from "@haat/i18n/format";
import { data } from "react-router";
import { CourierWord } from "../../components/commerce/courier-word.tsx";
import { OrderLines } from "../../components/commerce/order-lines.tsx";
import { Tries } from "../../components/commerce/tries.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import { DeadlineLine } from "../deadline-line.tsx";
import { Paid } from "../paid.tsx";
import { StateBadge } from "../state-badge.tsx";
import type { Route } from "./+types/route.ts";
import { Acts } from "./acts.tsx";
import { BuyerAsked } from "./buyer-asked.tsx";
import { LabelLink } from "./label-link.tsx";
import { CameBack } from "./came-back.tsx";
import { LateLine } from "../orders/late-line.tsx";
import { lateOf } from "./late-of.ts";
import { LostRest } from "./lost-rest.tsx";
import { readQuotes } from "../couriers/queries.server.ts";
import { BringsAnother } from "./brings-another.tsx";
import { bookFrom, calledOff } from "./book.server.ts";
import { Booking, mayBeBooked } from "./booking.tsx";
import { consignmentIn } from "./consignment.ts";
import { finishAct } from "./finish-act.server.ts";
import { MoneySplit } from "./money-split.tsx";
import { PackingLines } from "./packing-lines.tsx";
import { actOn, readPart } from "./queries.server.ts";
import { Receiver } from "./receiver.tsx";
import { Road } from "./road.tsx";
import { tryAgain } from "./try-again.server.ts";
import { TryAgain } from "./try-again.tsx";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const part = await readPart(api, args.params.id);
  // Who packs is told no price.
  const quotes = part.sees === "all" && mayBeBooked(part) ? await readQuotes(api, part.id) : null;
  return { part, quotes, pressKey: newSecret(), now: new Date().toISOString() };
}

/** The acts that need nothing but a press. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const back = `/vendor/orders/${args.params.id}`;
  const api = personalApi(args);
  const wish = { api, book: form["book"], parts: [args.params.id], key: form["key"] ?? "" };
  const booked = (await bookFrom(wish, args, back)) ?? (await calledOff(wish, form["act"], args, back));
  if (booked !== null) return booked;
  const act = vendorActs.find((name) => name === form["act"]);
  if (act === "another-try") return tryAgain({ api, id: args.params.id, form }, args);
  if (act !== "accept" && act !== "pack" && act !== "hand-over" && act !== "stayed" && act !== "came-back")
    throw data(null, { status: 400 });
  const consignment = act === "hand-over" ? consignmentIn(form) : null;
  if (consignment === "halved") {
    const { t } = translatorOf(localeOf(args.params));
    const refusal = { title: t("couriers:hand_over.number"), detail: t("couriers:hand_over.both") };
    return data({ refusal }, { status: 400 });
  }
  const body = consignment === null ? {} : { body: { consignment } };
  const ask = { api, id: args.params.id, act, key: form["key"] ?? "", ...body };
  return finishAct(act, await actOn(ask), args);
}

/** What has gone out can be proven to have arrived. */
const leftShop: readonly SubOrderState[] = [
  "handed_over",
  "in_transit",
  "rto_in_transit",
  "delivered",
  "completed",
];

const beforeHandOver: readonly SubOrderState[] = ["confirmed", "accepted", "packed"];

export default function Order({
  loaderData: { part, quotes, pressKey, now },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const title = t("vendor:order.title", { number: part.number });
  const late = lateOf(part, now);
  const isWaiting = beforeHandOver.includes(part.state);
  const isAsked = part.confirmation?.state === "waiting";
  return (
    <div className="grid gap-5">
      <PageHead title={title} isPrivate />
      <div className="grid gap-1">
        <Link
          to="/vendor/orders"
          className="inline-flex min-h-12 items-center justify-self-start text-sm text-soft underline underline-offset-4"
        >
          ‹ {t("vendor:orders.title")}
        </Link>
        <h1 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-2xl">
          {title}
          <StateBadge state={part.state} />
        </h1>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-soft">
          {formatDateTime(new Date(part.placedAt), locale)}
          {part.sees === "all" && <Paid method={part.method} cash={part.cashToCollect} state={part.state} />}
          {part.handoverBy !== null && isWaiting && !isAsked && (
            <DeadlineLine by={part.handoverBy} now={now} />
          )}
        </p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {late !== null && (
        <div className="sheet">
          <LateLine late={late} now={now} />
        </div>
      )}
      {part.confirmation !== null && part.parcel === null && isWaiting && part.acts.length > 0 && (
        <BuyerAsked asked={part.confirmation} />
      )}
      {part.swap !== null && <BringsAnother swap={part.swap} />}
      {part.returning !== null && (
        <LostRest returning={part.returning} isSwap={part.swap !== null} isWhole={part.state === "lost"} />
      )}
      <Booking part={part} quotes={quotes} pressKey={pressKey} />
      <LabelLink part={part} />
      <Acts part={part} pressKey={pressKey} />
      <TryAgain part={part} pressKey={pressKey} />
      {part.openWord !== null && <Notice tone="warm">{t(`vendor:word.${part.openWord}`)}</Notice>}
      <CameBack part={part} pressKey={pressKey} />
      {part.state === "confirmed" && part.acts.length === 0 && <Notice>{t("vendor:packing.wait")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          <section className="sheet grid gap-4" aria-labelledby="goods">
            <h2 id="goods" className="text-lg">
              {t("vendor:order.goods")}
            </h2>
            {part.sees === "all" ? <OrderLines lines={part.lines} /> : <PackingLines lines={part.lines} />}
          </section>
          <Receiver part={part} />
        </div>
        <div className="grid gap-5">
          {part.sees === "all" && <MoneySplit part={part} />}
          {part.parcel !== null && (
            <div className="sheet">
              <CourierWord parcel={part.parcel} number={part.parcel.number} heard={part.heard} />
              <Tries tries={{ asked: part.tries, came: [] }} isShops />
            </div>
          )}
          <Road part={part} />
          {leftShop.includes(part.state) && (
            <Link to={`/vendor/orders/${part.id}/proof`} className="button-quiet">
              <Icon name="shield" />
              {t("parcels:proof.open")}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}
