import { AnotherTryBody } from "@haat/contract/another-try";
import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { finishAct } from "./finish-act.server.ts";
import { actOn } from "./queries.server.ts";

type Press = Readonly<{ api: Api; id: string; form: Readonly<Record<string, string>> }>;

/** One press of the order's page says as well when somebody is there. */
export async function tryAgain({ api, id, form }: Press, args: Parameters<typeof finishAct>[2]) {
  const read = AnotherTryBody.safeParse({ wish: form["wish"] });
  if (!read.success) throw data(null, { status: 400 });
  const act = "another-try";
  return finishAct(act, await actOn({ api, id, act, key: form["key"] ?? "", body: read.data }), args);
}
