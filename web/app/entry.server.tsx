import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from "react-router";
import { ApiProblem } from "./lib/api-problem.ts";
import { CarriedStylesProvider } from "./lib/carried-styles.tsx";
import { NonceProvider } from "./lib/nonce.tsx";
import { nonceContext } from "./lib/request-context.ts";
import { isSameOrigin } from "./lib/same-origin.ts";
import { styles } from "./lib/styles.server.ts";

export const streamTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  let code = status;
  const stream = await renderToReadableStream(
    <NonceProvider nonce={nonce}>
      <CarriedStylesProvider styles={styles}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </CarriedStylesProvider>
    </NonceProvider>,
    {
      nonce,
      signal: request.signal,
      onError(fault) {
        code = 500;
        logFault(fault, request);
      },
    },
  );
  if (isbot(request.headers.get("user-agent") ?? "")) await stream.allReady;
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(stream, { status: code, headers });
}

/** One line per fault and no address, query or body in it: those hold personal data. */
function logFault(fault: unknown, request: Request): void {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const line = { level: "error", room: "web", method: request.method, name, message, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** A refusal, ours or the API's, is no fault; the page says it in words. Nor is what React Router turns away as foreign. */
export const handleError: HandleErrorFunction = (fault, { request }) => {
  const isRefusal = (isRouteErrorResponse(fault) || fault instanceof ApiProblem) && fault.status < 500;
  const isOurs = isSameOrigin(request);
  if (!request.signal.aborted && !isRefusal && isOurs) logFault(fault, request);
};
