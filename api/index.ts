import { createApp } from "./_src/app.ts";
import { readEdgeEnv, surroundings } from "./_src/env.ts";
import { edgeWorld } from "./_src/worlds/edge.ts";

/** The edge entry. To run on Node instead, delete this line. */
export const config = { runtime: "edge", regions: ["sin1"] };

let app: ReturnType<typeof createApp> | undefined;

export default function answer(request: Request): Response | Promise<Response> {
  app ??= createApp(edgeWorld(readEdgeEnv(surroundings())));
  return app.fetch(request);
}
