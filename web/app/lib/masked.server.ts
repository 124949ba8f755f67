import type { RouterContextProvider } from "react-router";
import { maskedContext } from "./api.server.ts";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const name = "haat_masked";

type Asker = Readonly<{ request: Request; context: Readonly<RouterContextProvider> }>;

/** Whether a phone was masked in what was just written: in this request, or in the one that led here. */
export const wasMasked = ({ request, context }: Asker): boolean =>
  context.get(maskedContext) || isCarried(request);

const isCarried = (request: Request): boolean =>
  readCookies(request.headers.get("cookie")).get(cookieName(name, request.url)) === "yes";

/** Goes along to the page behind a redirect, and no further. */
export function carryMasked({ request, context }: Asker, response: Response): void {
  const carry = (value: string, maxAgeS: number) =>
    response.headers.append("set-cookie", writeCookie(name, value, request.url, { maxAgeS }));
  if (response.status >= 300 && context.get(maskedContext)) carry("yes", 60);
  else if (response.status === 200 && isCarried(request)) carry("", 0);
}
