import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readMoney } from "../../lib/money.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { Notes } from "../notes/notes.tsx";
import { OrderBadge } from "../order-state.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { CancelDoor } from "./cancel-door.tsx";
import { MoneySummary } from "./money-summary.tsx";
import { Parts } from "./parts.tsx";
import { Payments } from "./payments.tsx";
import {
  askAnotherTry,
  askedIn,
  callBackLate,
  noteParcelCall,
  readStory,
  renewCode,
} from "./queries.server.ts";
import { Story } from "./story.tsx";
import { Ways } from "./ways.tsx";

/** Before packing, or after delivery; in between nobody has the goods in hand to say. */
const givesBack = (state: string): boolean =>
  ["confirmed", "accepted", "delivered", "completed"].includes(state);

const isWithBuyer = (state: string): boolean => state === "delivered" || state === "completed";

export async function loader(args: Route.LoaderArgs) {
  const asked = askedIn(args.request.url);
  const view = await readStory(personalApi(args), args.params.orderId, asked);
  return { kind: asked.kind ?? null, pressKey: newSecret(), now: new Date().toISOString(), ...view };
}

type Press = Readonly<{ api: ReturnType<typeof personalApi>; partId: string; key: string }>;

async function pressed(press: Press, form: Readonly<Record<string, string>>) {
  const { verb, wish } = form;
  if (verb === "another_try")
    return { outcome: await askAnotherTry({ ...press, wish: wish ?? "" }), flash: "try_asked" } as const;
  if (verb === "call") {
    const body = { outcome: form["outcome"] ?? "", wish };
    return { outcome: await noteParcelCall({ ...press, ...body }), flash: "call_noted" } as const;
  }
  if (verb === "call_back") {
    const reason = form["reason"] ?? "";
    return { outcome: await callBackLate({ ...press, reason }), flash: "called_back" } as const;
  }
  return { outcome: await renewCode(press), flash: "code_renewed" } as const;
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const partId = idField("subOrder").safeParse(form["part"]).data;
  if (partId === undefined) throw data(null, { status: 400 });
  const ask = { api: personalApi(args), partId, key: form["key"] ?? "" };
  const { outcome, flash } = await pressed(ask, form);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/support/orders/${args.params.orderId}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}

export default function Order({
  loaderData: { kind, pressKey, now, order, deliveries, money, notes, waiting, personId, ...told },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const title = t("checkout:order.title", { number: order.number });
  return (
    <div className="grid gap-6">
      <PageHead title={title} isPrivate />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <Link
            to="/support"
            className="inline-flex min-h-12 items-center justify-self-start text-sm text-soft underline underline-offset-4"
          >
            ‹ {t("support:search.title")}
          </Link>
          <h1 className="flex flex-wrap items-center gap-x-4 text-2xl">
            {title}
            <OrderBadge state={order.state} />
          </h1>
          <p className="text-soft">
            {formatDateTime(new Date(order.placedAt), locale)} · {t(`common:method.${order.method}`)}
          </p>
          <address>
            <b>
              <Typed text={order.contact.name} />
            </b>
            , {shownDigits(order.contact.phone, locale)}
            <span className="block text-soft">
              <Typed text={order.address.details} />, {order.address.area}
            </span>
          </address>
          <Ways orderId={order.id} personId={personId} />
        </div>
        {may.includes("refundLines") && order.subOrders.some(({ state }) => givesBack(state)) && (
          <Link to={`/support/orders/${order.id}/refund`} className="button-secondary">
            <Icon name="back" />
            {t("refunds:lines.open")}
          </Link>
        )}
        {may.includes("readOrderExchanges") && order.subOrders.some(({ state }) => isWithBuyer(state)) && (
          <Link to={`/support/orders/${order.id}/exchange`} className="button-secondary">
            {t("parcels:exchange.staff_title")}
          </Link>
        )}
        {may.includes("cancelOrderForBuyer") && waiting === null && <CancelDoor order={order} />}
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {waiting !== null && (
        <Notice tone="warm">
          <p>{t("people:order.waits", { total: readMoney(waiting.amount) })}</p>
          {may.includes("listMoneyProposals") && (
            <Link to="/support/proposals" className="link inline-flex min-h-12 items-center">
              {t("people:proposals")}
            </Link>
          )}
        </Notice>
      )}
      <MoneySummary money={money} />
      <Section id="parts" title={t("support:order.parts")}>
        <Parts
          parts={order.subOrders}
          pressKey={may.includes("renewDeliveryCode") ? pressKey : null}
          tryKey={may.includes("askAnotherTryForBuyer") ? pressKey : null}
          lateKey={may.includes("callBackLateForBuyer") ? pressKey : null}
          now={now}
          callKey={may.includes("noteParcelCall") ? pressKey : null}
          doorOf={may.includes("sayDoorForShop") ? order.id : null}
          sayOf={may.includes("setParcelState") ? order.id : null}
          undoable={deliveries.flatMap(({ partId, stands }) => (stands === null ? [partId] : []))}
        />
      </Section>
      <Section id="payments" title={t("support:order.payments")}>
        <Payments payments={order.payments} refunds={order.refunds} />
      </Section>
      <Notes notes={notes} to={may.includes("noteOrder") ? `/support/notes/orders/${order.id}` : null} />
      <Section id="story" title={t("support:story.title")}>
        <Story
          events={told.story}
          kinds={told.storyKinds}
          older={told.storyOlder}
          {...{ kind, address: `/support/orders/${order.id}` }}
        />
      </Section>
    </div>
  );
}
