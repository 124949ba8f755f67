import type { BrowserContext } from "playwright-core";
import { tells } from "../secrets.ts";

/** The addresses of ours that a browser asked for, or named in `Referer`, of those that tell a secret. */
export function listenForSecrets(context: BrowserContext, origin: string): () => readonly string[] {
  const heard: string[] = [];
  context.on("request", (request) => {
    const { referer } = request.headers();
    for (const address of [request.url(), ...(referer ? [referer] : [])])
      if (address.startsWith(`${origin}/`) && tells(address.split("#")[0] ?? "")) heard.push(address);
  });
  return () => heard;
}
