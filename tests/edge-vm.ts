import * as asyncHooks from "node:async_hooks";
import { EdgeVM } from "@edge-runtime/vm";
import { readFileSync } from "node:fs";
import { edgeFiles, edgeModules } from "@haat/tooling/bundle-edge.ts";
import { transform } from "esbuild";

export type Answer = (request: Request) => Promise<Response>;
export type Edge = Readonly<{ answer: Answer; evaluate: (source: string) => unknown }>;

/** The strict one: no Buffer, no code from strings, no Node modules beyond those Vercel's edge hands out. */
export async function startEdge(bundle: string, env: Readonly<Record<string, string>>): Promise<Edge> {
  const { code } = await transform(bundle, { format: "iife", globalName: "haat" });
  const vm = new EdgeVM({
    extend: (context) =>
      Object.assign(context, {
        process: { env },
        require(name: string) {
          const file = edgeFiles[name];
          if (file) return new WebAssembly.Module(readFileSync(file));
          if (!edgeModules.includes(name)) throw new Error(`${name} does not exist at the edge`);
          return asyncHooks;
        },
      }),
  });
  vm.evaluate(code);
  vm.evaluate('addEventListener("fetch", (event) => event.respondWith(haat.default(event.request)))');
  return {
    answer: async (request) => {
      const { method, headers, url } = request;
      const body = method === "GET" || method === "HEAD" ? null : await request.text();
      return vm.dispatchFetch(url, { method, headers: Object.fromEntries(headers), body });
    },
    evaluate: (source) => vm.evaluate(source),
  };
}
