import type { StaffDoorBody } from "@haat/contract/door";
import { SupportOrderView } from "@haat/contract/support";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { DoorForm } from "../../components/commerce/door-form.tsx";
import { readDoor, unreadIn } from "../../components/commerce/read-door.ts";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { refusedDoor, unreadDoor } from "../../lib/answer-door.server.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import { readStory } from "../order/queries.server.ts";
import { isAtDoor, isOwnOut } from "./is-at-door.ts";
import type { Route } from "./+types/route.ts";

async function partAtDoor(args: Pick<Route.LoaderArgs, "request" | "params" | "context">) {
  const { order } = await readStory(personalApi(args), args.params.orderId);
  const part = order.subOrders.find(({ id }) => id === args.params.partId);
  if (!part) throw data(null, { status: 404 });
  if (!isAtDoor(part) && !isOwnOut(part))
    throw redirect(`/${localeOf(args.params)}/support/orders/${order.id}`);
  const lines = part.lines.flatMap(({ id, title, label, quantity, givenBack }) =>
    quantity > givenBack ? [{ id, title, label, left: quantity - givenBack }] : [],
  );
  return { part, lines };
}

export async function loader(args: Route.LoaderArgs) {
  const { part, lines } = await partAtDoor(args);
  const isExchange = part.parcel?.state === "exchanged";
  const page = `/support/orders/${args.params.orderId}`;
  const isOwn = isOwnOut(part);
  return { page, partId: part.id, number: part.number, lines, isExchange, isOwn, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const [form, { part, lines }] = await Promise.all([readForm(args.request), partAtDoor(args)]);
  const typed = readDoor(form, lines);
  const unread = unreadIn(form, lines, true);
  if (typed === null || unread.length > 0) return unreadDoor(form, unread);
  const body: StaffDoorBody = { ...typed, reason: form["reason"] ?? "" };
  const outcome = await outcomeOf(
    personalApi(args).send("POST", `/v1/support/sub-orders/${part.id}/door`, SupportOrderView, {
      headers: { "idempotency-key": form["key"] ?? "" },
      body,
    }),
  );
  if (!outcome.ok) return refusedDoor(outcome.problem, form, args);
  return redirect(`/${localeOf(args.params)}/support/orders/${args.params.orderId}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flashOf(typed, stateOf(outcome.value, part.id)), args.request) },
  });
}

const stateOf = ({ order }: SupportOrderView, id: string) =>
  order.subOrders.find((part) => part.id === id)?.state;

/** It is sold, it turns back, or what stayed waits for a second person. */
function flashOf({ lines }: Pick<StaffDoorBody, "lines">, state: string | undefined) {
  if (lines.every(({ stayed }) => stayed === 0)) return "parcel_said";
  return state === "delivered" || state === "completed" ? "door_noted" : "proposed_finance";
}

export default function Door({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { page, partId, number, lines, isExchange, isOwn, pressKey } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:door.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:door.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <DoorForm
        action={`${page}/door/${partId}`}
        back={page}
        {...{ pressKey, lines, isExchange, isOwn, said: actionData }}
        isStaff
      />
    </div>
  );
}
