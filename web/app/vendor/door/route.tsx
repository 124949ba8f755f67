import { newSecret } from "@haat/core/ids";
import { redirect } from "react-router";
import { DoorForm } from "../../components/commerce/door-form.tsx";
import { readDoor, unreadIn } from "../../components/commerce/read-door.ts";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { refusedDoor, unreadDoor } from "../../lib/answer-door.server.ts";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

async function partAtDoor(args: Pick<Route.LoaderArgs, "request" | "params" | "context">) {
  const part = await readPart(personalApi(args), args.params.id);
  const page = `/${localeOf(args.params)}/vendor/orders/${part.id}`;
  if (part.sees !== "all" || !part.acts.includes("door")) throw redirect(page);
  const lines = part.lines.flatMap(({ id, title, label, quantity, givenBack }) =>
    quantity > givenBack ? [{ id, title, label, left: quantity - givenBack }] : [],
  );
  return { part, lines };
}

export async function loader(args: Route.LoaderArgs) {
  const { part, lines } = await partAtDoor(args);
  const isExchange = part.parcel?.state === "exchanged";
  return { id: part.id, number: part.number, lines, isExchange, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const [form, { lines }] = await Promise.all([readForm(args.request), partAtDoor(args)]);
  const body = readDoor(form, lines);
  if (body === null) return unreadDoor(form, unreadIn(form, lines, false));
  const ask = { api: personalApi(args), id: args.params.id, key: form["key"] ?? "" };
  const outcome = await actOn({ ...ask, act: "door", body });
  return outcome.ok ? finishAct("door", outcome, args) : refusedDoor(outcome.problem, form, args);
}

export default function Door({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { id, number, lines, isExchange, pressKey } = loaderData;
  const page = `/vendor/orders/${id}`;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:door.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:door.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <DoorForm action={`${page}/door`} back={page} {...{ pressKey, lines, isExchange, said }} />
    </div>
  );
}
