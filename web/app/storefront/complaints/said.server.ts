import { ComplaintBody, ComplaintSaidBody } from "@haat/contract/complaint";
import { data, redirect } from "react-router";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import type { Ask } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { nothingSaid } from "./nothing-said.ts";
import { complain, sayToComplaint, showPhoto } from "./queries.server.ts";

type Asked = Readonly<{ args: Pick<Route.ActionArgs, "request" | "params">; ask: Ask; form: FormData }>;
type Flash = Parameters<typeof writeFlash>[0];

const textOf = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.slice(0, 4000) : undefined;
};
const photoOf = (form: FormData): File | null => {
  const file = form.get("photo");
  return file instanceof File && file.size > 0 ? file : null;
};

const typedIn = (form: FormData) =>
  Object.fromEntries(["about", "kind", "said"].map((name) => [name, textOf(form, name) ?? ""]));

const back = ({ args: { request, params } }: Asked, flash: Flash) =>
  redirect(`/${localeOf(params)}/orders/${params.orderId}/complaint`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash(flash, request) } },
  });

/** Why a photo could not be taken, in a sentence; null: it is kept. */
async function refusedPhoto({ args, ask }: Asked, complaint: string, file: File): Promise<string | null> {
  const { t } = translatorOf(localeOf(args.params));
  const shown = await showPhoto({ ...ask, key: `${ask.key}-photo` }, { complaint, file });
  if (shown === null) return t("problems:media.too_large.detail");
  return shown.ok ? null : shown.problem.detail || shown.problem.title;
}

export async function makeComplaint(asked: Asked) {
  const { form } = asked;
  const [part, line] = (textOf(form, "about") ?? "").split(":");
  const body = ComplaintBody.safeParse({
    ...{ part, kind: textOf(form, "kind"), said: textOf(form, "said") },
    ...(line !== undefined && { line }),
  });
  const typed = typedIn(form);
  if (!body.success) return data({ ...nothingSaid, isUnread: true, typed }, { status: 400 });
  return sendComplaint(asked, body.data);
}

/** With its picture, if one came along; then to the page where its clock runs. */
export async function sendComplaint(asked: Asked, body: ComplaintBody) {
  const { args, ask, form } = asked;
  const typed = typedIn(form);
  const made = await complain(ask, body);
  if (!made.ok) {
    const refused = answerRefusal(made.problem, args);
    return data({ ...nothingSaid, typed, ...refused.data }, refused.init ?? {});
  }
  const [complaint, file] = [made.value.items[0], photoOf(form)];
  const why = complaint && file ? await refusedPhoto(asked, complaint.id, file) : null;
  if (why === null) return back(asked, "complaint_made");
  const { t } = translatorOf(localeOf(args.params));
  const refusal = {
    title: t("common:flash.complaint_made"),
    detail: t("complaints:own.photo_failed", { why }),
  };
  return data({ ...nothingSaid, refusal });
}

export async function addPhoto(asked: Asked) {
  const { form } = asked;
  const [complaint, file] = [textOf(form, "complaint"), photoOf(form)];
  if (complaint === undefined) throw data(null, { status: 400 });
  if (file === null) return data({ ...nothingSaid, isUnread: true }, { status: 400 });
  const why = await refusedPhoto(asked, complaint, file);
  if (why === null) return back(asked, "complaint_photo");
  const { t } = translatorOf(localeOf(asked.args.params));
  return data(
    { ...nothingSaid, refusal: { title: t("complaints:own.photo"), detail: why } },
    { status: 400 },
  );
}

/** He is content, takes what was offered, or wants Haat to decide. */
export async function saySomething(asked: Asked) {
  const { args, ask, form } = asked;
  const act = textOf(form, "intent");
  const said = act === "insist" && { said: textOf(form, "said") };
  const body = ComplaintSaidBody.safeParse({ complaint: textOf(form, "complaint"), act, ...said });
  if (!body.success && act === "insist") return data({ ...nothingSaid, isUnread: true }, { status: 400 });
  if (!body.success) throw data(null, { status: 400 });
  const told = await sayToComplaint({ ...ask, key: `${ask.key}-${body.data.act}` }, body.data);
  if (told.ok) return back(asked, body.data.act === "settle" ? "complaint_settled" : "complaint_sent_on");
  const refused = answerRefusal(told.problem, args);
  return data({ ...nothingSaid, ...refused.data }, refused.init ?? {});
}
