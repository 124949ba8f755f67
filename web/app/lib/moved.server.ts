import { AddressNow } from "@haat/contract/page-addresses";
import { redirect } from "react-router";
import { ApiProblem } from "./api-problem.ts";
import { type Api, publicApi } from "./api.server.ts";
import { localeOf } from "./locale.ts";

type Asker = Parameters<typeof publicApi>[0];

/** Where what stood at this address stands now, for good; null where nothing ever did, or cannot be found out now. */
export async function movedFrom(args: Asker): Promise<Response | null> {
  const { pathname, search } = new URL(args.request.url);
  const path = `${pathname}${search}`;
  if (path.length < 2 || path.length > 300) return null;
  try {
    const { to } = await publicApi(args).find("/v1/store/page-address", AddressNow, { query: { path } });
    return redirect(`/${localeOf(args.params)}${to}`, 301);
  } catch (fault) {
    if (fault instanceof ApiProblem) return null;
    throw fault;
  }
}

const isMissing = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "init" in fault
    ? (fault.init as ResponseInit | null)?.status === 404
    : false;

/** What a page is about; one whose name was changed sends the visitor on to its new address. */
export async function orMoved<Value>(args: Asker, read: (api: Api) => Promise<Value>): Promise<Value> {
  try {
    return await read(publicApi(args));
  } catch (fault) {
    const moved = isMissing(fault) ? await movedFrom(args) : null;
    throw moved ?? fault;
  }
}
