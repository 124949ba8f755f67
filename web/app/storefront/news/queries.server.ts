import { NewsDeviceList } from "@haat/contract/news";
import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { type Api, outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { readDevice } from "./read-device.ts";

/** `path`: of the list in the API; `headers`: what shows that it is one's own. */
type List = Readonly<{ path: string; headers?: Readonly<Record<string, string>> }>;

export const readDevices = (api: Api, { path, headers = {} }: List): Promise<NewsDeviceList> =>
  api.read(path, NewsDeviceList, { headers });

type Asker = Parameters<typeof personalApi>[0] & Parameters<typeof answerRefusal>[1];

/** This browser is added, or one of the list taken off; then back to `page`. */
export async function changeDevices(
  args: Asker,
  { page, path, headers = {} }: List & Readonly<{ page: string }>,
) {
  const { request } = args;
  const { intent, id, answer } = await readForm(request);
  const body = intent === "listen" ? readDevice(answer) : null;
  const isForgotten = intent === "forget" && id !== undefined;
  if (body === null && !isForgotten) throw data(null, { status: 400 });
  const api = personalApi(args);
  const outcome = await outcomeOf(
    body === null
      ? api.send("DELETE", `${path}/${encodeURIComponent(id ?? "")}`, z.unknown(), { headers })
      : api.send("POST", path, z.unknown(), { headers, body }),
  );
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const flash = body === null ? "news_off" : "news_on";
  return redirect(page, { status: 303, headers: { "set-cookie": writeFlash(flash, request) } });
}
