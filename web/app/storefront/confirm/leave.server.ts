import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { holdForm } from "../../lib/held-form.server.ts";
import type { Locale } from "@haat/i18n/locale";
import { keepWalk } from "../../lib/walk.server.ts";
import { startWalk } from "../elsewhere/queries.server.ts";
import { type ConfirmStep, refused } from "./steps.server.ts";

type Leaving = Readonly<{ api: Api; step: ConfirmStep; back: string; locale: Locale; request: Request }>;

/** To the provider that is to see him anew; what was typed waits in this browser, and goes on when he is back. */
export async function leave({ api, step, back, locale, request }: Leaving) {
  const provider = step.by;
  if (provider !== "google" && provider !== "apple") return data(step, { status: 400 });
  const here = `/${locale}/account/confirm?back=${encodeURIComponent(back)}`;
  const held = step.isForm ? holdForm(step.held, request) : null;
  const next = held === null ? back : here;
  const begun = await startWalk(api, { provider, next, purpose: "prove" });
  if (!begun.ok) return refused(step, begun.problem);
  const { url, browser } = begun.value;
  const headers = new Headers();
  headers.append("set-cookie", keepWalk({ browser, purpose: "prove", locale }, request));
  if (held !== null) headers.append("set-cookie", held);
  return data({ ...step, leaving: { url, provider, stay: here } }, { headers });
}
