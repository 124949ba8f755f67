import { newSecret } from "@haat/core/ids";
import { spellSecret } from "@haat/core/spelled-secret";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { isSignedIn } from "../../lib/carried.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readWays } from "../../lib/payment-ways.server.ts";
import { Receiver } from "../../components/commerce/receiver.tsx";
import { useWords } from "../../lib/words.tsx";
import { WalletHandoff } from "../checkout/wallet-handoff.tsx";
import type { Route } from "./+types/route.ts";
import { Attempts } from "./attempts.tsx";
import { BeforeSending } from "./before-sending.tsx";
import { callBack } from "./call-back.server.ts";
import { Bill } from "./bill.tsx";
import { aheadOf } from "./ahead-of.ts";
import { MoneyNotice } from "./money-notice.tsx";
import { OrderDoors } from "./order-doors.tsx";
import { Parcel } from "./parcel.tsx";
import { PayAhead } from "./pay-ahead.tsx";
import { payAgain } from "./pay-again.server.ts";
import { isSettled } from "./progress.ts";
import { Brings } from "./brings.tsx";
import { cancelOrder, payInCash, readLiveOrder } from "./queries.server.ts";
import { Refunds } from "./refunds.tsx";
import { mayReturn, ReturnDoor } from "./return-door.tsx";
import { readComplaints } from "../complaints/queries.server.ts";
import { findSentMoney } from "../sent-money/queries.server.ts";
import { SentDoor, waitsForStatement } from "../sent-money/sent-door.tsx";
import { TakeOrder } from "./take-order.tsx";
import { tryAgain } from "./try-again.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { order, mark } = await readLiveOrder(api, args.request, args.params.orderId);
  const ways =
    order.canPay || aheadOf(order) !== null ? await readWays(api, localeOf(args.params), new Date()) : [];
  const sent = await findSentMoney(api, args.request, order);
  const complaints = mayReturn(order) ? await readComplaints(api, args.request, order.id) : null;
  const now = new Date().toISOString();
  return { order, complaints, mark, ways, sent, pressKey: newSecret(), isIn: isSignedIn(args), now };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const ask = { api: personalApi(args), request, orderId: params.orderId, key: form["key"] ?? "" };
  if (form["intent"] === "pay") return payAgain({ ...ask, locale: localeOf(params), by: form["wallet"] });
  if (form["intent"] === "another_try") return tryAgain(ask, form, args);
  if (form["intent"] === "call_back") return callBack(ask, form, args);
  const isCash = form["intent"] === "cash";
  if (!isCash && form["intent"] !== "cancel") throw data(null, { status: 400 });
  const outcome = await (isCash ? payInCash(ask) : cancelOrder(ask));
  if (!outcome.ok)
    return data(
      { refusal: outcome.problem.title, handoff: null, wallet: null },
      { status: outcome.problem.status },
    );
  const page = `/${localeOf(params)}/orders/${params.orderId}`;
  if (isCash) return redirect(`${page}/verify`, { status: 303 });
  return redirect(page, { status: 303, headers: { "set-cookie": writeFlash("cancelled", request) } });
}

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { order, complaints, mark, ways, sent, pressKey, isIn, now } = loaderData;
  const title = t("checkout:order.title", { number: order.number });
  const ahead = aheadOf(order);
  const isTold = order.canPay && waitsForStatement(sent);
  if (actionData?.handoff && actionData.wallet)
    return (
      <WalletHandoff
        address={actionData.handoff}
        orderId={order.id}
        amount={ahead?.sum ?? order.dueNow}
        wallet={actionData.wallet}
      />
    );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{formatDateTime(new Date(order.placedAt), locale)}</p>
      </div>
      {actionData?.refusal && (
        <Notice tone="bad" isNews>
          {actionData.refusal}
        </Notice>
      )}
      {order.brings !== null && <Brings brings={order.brings} />}
      <Watched everyS={20} isOpen={!isSettled(order)} news={{ from: `/orders/${order.id}/live`, mark }}>
        {!isTold && <MoneyNotice order={order} />}
        {sent !== null && isTold && <SentDoor orderId={order.id} sent={sent} />}
        <OrderDoors order={order} pressKey={pressKey} ways={ways}>
          {sent !== null && !isTold && <SentDoor orderId={order.id} sent={sent} />}
        </OrderDoors>
        {order.subOrders.map((parcel) => (
          <Parcel
            key={parcel.id}
            orderId={order.id}
            {...{ parcel, now, pressKey }}
            placedAt={order.placedAt}
          />
        ))}
        {order.confirmation !== null && (
          <BeforeSending orderId={order.id} asked={order.confirmation}>
            {ahead !== null && <PayAhead order={order} advance={ahead} {...{ ways, pressKey }} />}
          </BeforeSending>
        )}
        <Attempts payments={order.payments} />
        <Refunds refunds={order.refunds} />
      </Watched>
      <section className="sheet grid gap-4" aria-label={t("checkout:review.bill")}>
        <address>
          <Receiver
            {...{ name: order.contact.name, phone: order.contact.phone, details: order.address.details }}
            {...{ landmark: order.address.landmark ?? "", locality: order.address.locality ?? "" }}
            area={order.address.area}
          />
        </address>
        <Bill order={order} />
        <p className="text-sm text-soft">
          {t("checkout:order.track_code")} <b>{spellSecret(order.trackCode)}</b>
        </p>
        {order.terms !== null && (
          <Link to={`/terms/${order.terms}`} className="link inline-flex min-h-12 items-center text-sm">
            {t("checkout:order.terms", { day: formatDay(order.terms, locale) })}
          </Link>
        )}
      </section>
      <TakeOrder order={order} isSignedIn={isIn} />
      <Link to={`/orders/${order.id}/receipt`} className="button-secondary justify-self-start">
        {t("checkout:receipt.to")}
      </Link>
      <Link to={`/orders/${order.id}/news`} className="button-quiet justify-self-start">
        {t("account:news.title")}
      </Link>
      {order.subOrders.some(({ state }) => state === "delivered" || state === "completed") && (
        <Link to={`/orders/${order.id}/reviews`} className="button-secondary justify-self-start">
          {t("reviews:own.open")}
        </Link>
      )}
      {order.subOrders.some(({ state }) => state === "delivered") && (
        <Link to={`/orders/${order.id}/exchange`} className="button-quiet justify-self-start">
          {t("parcels:exchange.title")}
        </Link>
      )}
      <ReturnDoor order={order} complaints={complaints} />
      <Link to={`/orders/${order.id}/complaint`} className="button-quiet justify-self-start">
        {t("checkout:order.help")}
      </Link>
    </div>
  );
}
