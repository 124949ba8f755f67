import { getRequestListener } from "@hono/node-server";
import { openPages } from "@haat/local/shop/pages";
import { root } from "@haat/local/launch/places";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TestWorld } from "../world.ts";
import { freshPages } from "./fresh-pages.ts";

type Page = Readonly<{ id: string; parentId?: string; path?: string; index?: boolean; module: object }>;
export type Site = Readonly<{
  /** The built pages, as a deployment answers with them. */
  answer: (request: Request) => Promise<Response>;
  /** Addresses of every route that has an action, with an example in the place of each parameter. */
  actions: readonly string[];
  /** What the pages asked the API, `POST /v1/…`, since it was last emptied. */
  asked: string[];
  close: () => Promise<void>;
}>;

const example: Readonly<Record<string, string>> = {
  ":locale": "bn",
  ":to": "en",
  ":method": "bkash",
  ":provider": "google",
  ":slug": "jamdani",
};
const addressOf = (pages: Readonly<Record<string, Page>>, { path: own, parentId }: Page): string => {
  const parent = parentId === undefined ? undefined : pages[parentId];
  const parts = (own ?? "").split("/").filter((part) => part !== "");
  const spelled = parts.map((part) =>
    part === "*"
      ? "nowhere"
      : part.startsWith(":")
        ? (example[part] ?? "ord_01kadrzq7g3m9x5w2c4t8y6n0p")
        : part,
  );
  return [parent ? addressOf(pages, parent) : "", ...spelled].join("/");
};

/** The pages as they are built, asking the API of this world over HTTP. */
export async function openSite(world: TestWorld): Promise<Site> {
  await freshPages();
  const asked: string[] = [];
  const answerApi = getRequestListener((request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return world.app.fetch(request);
  });
  const server = http.createServer((request, response) => void answerApi(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(process.env, {
    API_ORIGIN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  const built = pathToFileURL(path.join(root, "web/build/server/index.js")).href;
  const { routes } = (await import(/* @vite-ignore */ built)) as { routes: Readonly<Record<string, Page>> };
  const acting = Object.values(routes).filter(({ module }) => "action" in module && module.action);
  return {
    answer: await openPages(),
    actions: acting.map((page) => addressOf(routes, page) + (page.index ? "?index" : "")),
    asked,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
